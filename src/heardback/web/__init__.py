"""The pages: server-rendered, one class a page, every look a view of the plan."""
