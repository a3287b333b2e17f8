const int revalidate = 0;

string Layout(string children)
{
    return children;
}
