using System.Text;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Two texts line by line: <c>-</c> is expected only, <c>+</c> observed only.</summary>
internal static class LineDifference
{
    public static string Of(string expected, string observed)
    {
        var (left, right) = (expected.Split('\n'), observed.Split('\n'));
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var text = new StringBuilder();
        var (atLeft, atRight) = (0, 0);
        while (atLeft < left.Length || atRight < right.Length)
        {
            if (atLeft < left.Length && atRight < right.Length && left[atLeft] == right[atRight])
            {
                text.Append("  ").Append(left[atLeft++]).Append('\n');
                atRight++;
            }
            else if (atRight == right.Length || (atLeft < left.Length && common[atLeft + 1, atRight] >= common[atLeft, atRight + 1]))
            {
                text.Append("- ").Append(left[atLeft++]).Append('\n');
            }
            else
            {
                text.Append("+ ").Append(right[atRight++]).Append('\n');
            }
        }

        return text.ToString();
    }
}
