using RouteHandlers.Web;
using Xunit;
using File = RouteHandlers.Web.File;

namespace RouteHandlers.Conformance.Tests.Web;

public class FormDataTests
{
    [Fact]
    public void Get_FirstOfAName_OrNull()
    {
        var form = new FormData { { "a", "1" }, { "b", "2" }, { "a", "3" } };

        Assert.Equal("1", form.Get("a"));
        Assert.Equal(["1", "3"], form.GetAll("a"));
        Assert.Null(form.Get("A"));
        Assert.Empty(form.GetAll("A"));
        Assert.True(form.Has("b"));
        Assert.False(form.Has("A"));
        Assert.Equal(["a", "b", "a"], form.Keys());
        Assert.Equal(["1", "2", "3"], form.Values());
    }

    [Fact]
    public void Set_TakesTheFirstPlace_AndRemovesTheOthers()
    {
        var form = new FormData { { "a", "1" }, { "b", "2" }, { "a", "3" } };
        form.Set("a", "4");
        form.Set("c", new Blob(["x"]), "n");

        Assert.Equal(["a", "b", "c"], form.Keys());
        Assert.Equal("4", form.Get("a"));
        Assert.Equal("n", Assert.IsType<File>(form.Get("c")).Name);
    }

    [Fact]
    public void Delete_RemovesAllOfAName()
    {
        var form = new FormData { { "a", "1" }, { "b", "2" }, { "a", "3" } };
        form.Delete("a");
        form.Delete("nothing");

        Assert.Equal([KeyValuePair.Create("b", (object)"2")], form);
    }

    [Fact]
    public void Append_ABlob_MakesAFile()
    {
        var file = new File(["x"], "own", new() { Type = "t/x", LastModified = 42 });
        var form = new FormData();
        form.Append("f", new Blob(["abc"], new() { Type = "t/y" }));
        form.Append("f", new Blob(), "given");
        form.Append("f", file);
        form.Append("f", file, "");

        var files = form.GetAll("f").Cast<File>().ToList();
        Assert.Equal(["blob", "given", "own", ""], files.Select(value => value.Name));
        Assert.Equal(("t/y", 3), (files[0].Type, files[0].Size));
        Assert.Same(file, files[2]);
        Assert.Equal(("t/x", 1, 42), (files[3].Type, files[3].Size, files[3].LastModified));
    }

    [Fact]
    public void Texts_HaveNoLoneSurrogates()
    {
        var form = new FormData();
        form.Append("a\uD800", "\uDC00");

        Assert.Equal([KeyValuePair.Create("a\uFFFD", (object)"\uFFFD")], form);
        Assert.True(form.Has("a\uD801"));
    }

    [Fact]
    public void Iteration_IsLive()
    {
        var form = new FormData { { "a", "1" } };
        var seen = new List<string>();
        foreach (var (name, _) in form)
        {
            seen.Add(name);
            if (seen.Count < 3)
            {
                form.Append($"b{seen.Count}", "");
            }
        }

        Assert.Equal(["a", "b1", "b2"], seen);
    }
}
