const string runtime = "edge";
const string preferredRegion = "home";
const int maxDuration = 1;

string Layout(string children)
{
    return children;
}
