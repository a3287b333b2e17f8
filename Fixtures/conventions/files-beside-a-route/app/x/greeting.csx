string Greeting()
{
    return "hello";
}
