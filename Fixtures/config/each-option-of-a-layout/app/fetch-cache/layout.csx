const string fetchCache = "default-cache";

string Layout(string children)
{
    return children;
}
