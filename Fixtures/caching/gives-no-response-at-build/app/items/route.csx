const int revalidate = 60;

object GET()
{
    return "text";
}
