object manifest()
{
    return new { name = "metadata" };
}
