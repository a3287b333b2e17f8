const bool dynamicParams = false;

string Layout(string children)
{
    return children;
}
