using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Cases;

/// <summary>What an officer types about an entry: below, at and above each limit.</summary>
public class TypedTitlesTests
{
    private static readonly string Full = new('æ', CaseTitles.Limit);

    [Theory]
    [InlineData("Brev", "", "Brev", "Brev")]
    [InlineData("Brev", null, "Brev", "Brev")]
    [InlineData("Brev", "   ", "Brev", "Brev")]
    [InlineData("Brev", ".", "Brev", "Brev")]
    [InlineData("17/2022", "", "17/2022", "17/2022")]
    [InlineData("Brev", "Brev fra Kari", "Brev", "Brev fra Kari")]
    [InlineData("  to \r\n linjer\t her ", "", "to linjer her", "to linjer her")]
    public void Titles_AreOneLineEach_AndTheFullOneIsThePublicOneWhereNoneIsTyped(string publicTitle, string? fullTitle, string shown,
        string full)
    {
        var (titles, errors) = Read(publicTitle, fullTitle);

        titles.ShouldBe(new CaseTitles(shown, full));
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(".")]
    [InlineData("– \u200B")]
    public void PublicTitle_MustBeThere_AlsoWhereTheFullOneIs(string? typed) => Read(typed,
        "Brev fra Kari").Errors.ShouldBe(["public: Error_PublicTitleMissing"]);

    [Fact]
    public void Titles_AtTheLimit_AreTaken_AndOneSignMoreIsToldAtItsField()
    {
        Read(Full, Full).Errors.ShouldBeEmpty();
        Read(Full + "x", "").Errors.ShouldBe(["public: Error_TooLong"]);
        Read("Brev", Full + "x").Errors.ShouldBe(["full: Error_TooLong"]);
        Read(Full + "x", Full + "x").Errors.ShouldBe(["public: Error_TooLong", "full: Error_TooLong"]);
    }

    // Spaces that are pasted do not count: what is kept is within the limit.
    [Fact]
    public void Title_IsMeasuredAsItIsKept() => Read("   " + Full + "\r\n", "").Errors.ShouldBeEmpty();

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("Ol13", "Ol13", null)]
    [InlineData("ol13", null, "ground: Error_Ground")]
    [InlineData("§ 13", null, "ground: Error_Ground")]
    public void Ground_IsOneOfTheList_OrNone(string? typed, string? code, string? error)
    {
        var errors = new FieldErrors();

        TypedTitles.ReadGround(typed, "ground", errors)?.Code.ShouldBe(code);

        Told(errors).ShouldBe(error is null ? [] : [error]);
    }

    [Fact]
    public void Reason_MustBeThere_AndWithinItsLimit()
    {
        Reason("  Feil sak. ").ShouldBe(("Feil sak.", null));
        Reason(" ").ShouldBe(("", "reason: Error_ReasonMissing"));
        Reason(null).ShouldBe(("", "reason: Error_ReasonMissing"));
        Reason(new string('a', TypedTitles.ReasonLimit)).Error.ShouldBeNull();
        Reason(new string('a', TypedTitles.ReasonLimit + 1)).Error.ShouldBe("reason: Error_TooLong");
    }

    private static (string Kept, string? Error) Reason(string? typed)
    {
        var errors = new FieldErrors();
        var kept = TypedTitles.ReadReason(typed, "reason", errors);
        return (kept, Told(errors).SingleOrDefault());
    }

    private static (CaseTitles Titles, List<string> Errors) Read(string? publicTitle, string? fullTitle)
    {
        var errors = new FieldErrors();
        var titles = TypedTitles.Read(publicTitle, "public", fullTitle, "full", errors);
        return (titles, Told(errors));
    }

    private static List<string> Told(FieldErrors errors) => [.. errors.All.Select(e => $"{e.Field}: {e.Message.Key}")];
}
