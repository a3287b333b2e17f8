string Page()
{
    throw new Exception("broken");
}
