namespace Samlop.Tests.Support;

/// <summary>
/// In an ordinary run, a page that a few have drawn one after the other without finding anything new on it is not drawn by the next: who looks
/// makes no difference to it. At night everybody draws everything.
/// </summary>
internal sealed class SameAgain(int enough = 3)
{
    // What waits for one is on these, and on no other.
    private static readonly string[] Own = ["/", "/oppgaver"];

    private readonly Dictionary<string, int> idle = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Found)> known = [];

    public bool IsTheSame(string kind) => !Nightly.IsOn && !Own.Contains(kind) && idle.GetValueOrDefault(kind) >= enough;

    /// <param name="found">What was found on a page of this kind that answered: links, forms.</param>
    public void Brought(string kind, IEnumerable<string> found)
    {
        var news = 0;
        foreach (var one in found)
        {
            if (known.Add((kind, one))) news++;
        }

        idle[kind] = news > 0 ? 0 : idle.GetValueOrDefault(kind) + 1;
    }
}

public class SameAgainTests
{
    [Fact]
    public void Page_WithNothingNewForThree_IsNotDrawnByTheNext_AndIsAgainWhenSomethingIsNew()
    {
        var same = new SameAgain();
        foreach (var found in new[] { "/a", "/a", "/a" }) same.Brought("/page", [found]);
        same.IsTheSame("/page").ShouldBeFalse();
        same.Brought("/page", ["/a"]);
        same.IsTheSame("/page").ShouldBe(!Nightly.IsOn);
        same.Brought("/page", ["/a", "/b"]);
        same.IsTheSame("/page").ShouldBeFalse();
        same.IsTheSame("/other").ShouldBeFalse();
    }
}
