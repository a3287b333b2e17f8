object robots()
{
    return "User-Agent: *";
}
