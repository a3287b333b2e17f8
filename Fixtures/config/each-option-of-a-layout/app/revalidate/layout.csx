const int revalidate = 60;

string Layout(string children)
{
    return children;
}
