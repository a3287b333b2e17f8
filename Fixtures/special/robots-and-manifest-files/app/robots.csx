object robots()
{
    return new { rules = new { disallow = "/code" } };
}
