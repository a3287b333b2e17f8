const string dynamic = "force-dynamic";

object Icon()
{
    return "a text";
}
