const string dynamic = "force-static";
const int revalidate = 31536000;

string Layout(string children)
{
    return children;
}
