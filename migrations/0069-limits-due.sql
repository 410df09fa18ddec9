-- Which limits are due is asked of the days that they have on the day looked at (clocks.running_as_at), which an index on
-- the table's own column cannot answer, or of every row known then: no question goes by this one, and every limit that is
-- written had to be put into it.
drop index clocks.running_due;
