object[] generateStaticParams()
{
    return [new { slug = "one" }];
}

string Layout(string children)
{
    return children;
}
