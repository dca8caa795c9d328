using FsCheck.Fluent;
using Samlop.Grants;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>The call as a circular, what is remarked in it, and its deadline in words.</summary>
public class CircularTests
{
    private static readonly string[] AtTheHead = ["identity_title", "identity_area", "identity_reference", "identity_dated", "identity_parent"];

    [Fact, Requirement("C-01")]
    public void Circular_SaysEverythingThatIsFilledIn() => Prop.ForAll(CallSamples.AnyContent.ToArbitrary(), content =>
    {
        var said = string.Join('\n', Circular.Of(content).SelectMany(section => section.Blocks).SelectMany(Words));
        foreach (var part in CallStructure.Form.Parts)
        {
            foreach (var field in part.Questions.Where(f => !AtTheHead.Contains($"{part.Key}_{f.Key}")))
            {
                if (field.IsTyped && content.Part(part.Key).Text(field.Key) is { } text) said.ShouldContain(text);
                foreach (var row in content.Part(part.Key).Rows(field.Key))
                {
                    foreach (var column in field.Columns.Where(c => c.Kind != QuestionKind.Choice && row.Cell(c.Key).Length > 0))
                        said.ShouldContain(AnswerText.ForReader(column, row.Cell(column.Key), CallSets.Instance));
                }
            }
        }
    }).ShouldHold();

    [Fact, Requirement("C-01")]
    public void CostsThatAreNotCovered_NeverStandWithoutTheirHeading() => Prop.ForAll(CallSamples.AnyContent.ToArbitrary(), content =>
    {
        var blocks = Circular.Of(content).SingleOrDefault(section => section.Id == CallStructure.Form.Part("costs")!.Slug)?.Blocks ?? [];
        if (content.Part("costs").Text("barred") is not { } barred) return;
        blocks[^1].ShouldBe(new CircularBlock.Prose(barred));
        blocks[^2].ShouldBe(new CircularBlock.Heading(GrantsText.CallField_costs_barred));
    }).ShouldHold();

    [Theory]
    [InlineData("costs", "barred", "Utgifter som ikke kan dekkes:\nInvesteringer.")]
    [InlineData("frame", "text", "Investeringer.")]
    [InlineData("costs", "intro", "Investeringer.")]
    public void Quoted_WithItsHeading_WhereItIsNotTheLeadOfItsPart(string part, string field, string quoted) =>
        Circular.Quoted(CallSamples.Complete().With(part, field, "Investeringer."), part, field).ShouldBe(quoted);

    [Fact]
    public void Heading_IsFollowedBySomethingUnderIt() => Prop.ForAll(CallSamples.AnyContent.ToArbitrary(), content =>
    {
        foreach (var section in Circular.Of(content))
        {
            section.Blocks[^1].ShouldNotBeOfType<CircularBlock.Heading>();
            section.Blocks.Zip(section.Blocks.Skip(1)).ShouldAllBe(two => !(two.First is CircularBlock.Heading && two.Second is CircularBlock.Heading));
        }
    }).ShouldHold();

    [Theory]
    [InlineData("nb", null, "til og med torsdag 10. mars 2022 kl. 24.00, norsk tid")]
    [InlineData("nn", null, "til og med torsdag 10. mars 2022 kl. 24.00, norsk tid")]
    [InlineData("en", null, "until the end of Thursday 10 March 2022 (24:00 Norwegian time)")]
    [InlineData("nb", "15:00", "torsdag 10. mars 2022 kl. 15.00, norsk tid")]
    [InlineData("en", "15:00", "Thursday 10 March 2022 at 15:00, Norwegian time")]
    public void Deadline_IsToldWithItsTimeOfDay_AlsoWhenOnlyItsLastInstantIsKnown(string language, string? time, string told)
    {
        var day = new DateOnly(2022, 3, 10);
        TimeOnly? at = time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);

        CallDeadline.Told(day, at).In(culture).ShouldBe(told);
        CallDeadline.Told(day, at is { } known ? OsloClock.Instant(day, known) : OsloClock.EndOf(day)).In(culture).ShouldBe(told);
    }

    public static TheoryData<string, string, string, string?> Remarked() => new()
    {
        { "applying", "deadline", "2022-03-10", null },
        { "applying", "deadline", "2022-03-13", nameof(GrantsText.Remark_DayOff) },
        { "applying", "deadline", "2022-04-15", nameof(GrantsText.Remark_DayOff) },
        { "frame", "year", "2022", null },
        { "frame", "year", "2023", null },
        { "frame", "year", "2024", nameof(GrantsText.Remark_BudgetYear) },
        { "trial", "text", "Forsøket går fra 2022 til 2026.", null },
        { "trial", "text", "Forsøket går fra 2021 til 2026.", nameof(GrantsText.Remark_EarlierYears) },
        { "identity", "legalFrame", "Lov av 6. november 2020.", null },
    };

    [Theory, MemberData(nameof(Remarked))]
    public void Content_IsRemarkedWhereItIsSeldomMeant(string part, string field, string value, string? remark)
    {
        var content = CallSamples.Complete().With("frame", "year", "2022").With("contacts", "roles", null).With(part, field, value);
        CallRemarks.Of(content, 2022).Select(r => (r.Part.Key, r.Text.Key)).ShouldBe(remark is null ? [] : [(part, remark)]);
    }

    [Fact]
    public void ReportAndContact_AreRemarked()
    {
        var content = CallSamples.Complete().With("frame", "year", "2022");
        content.Part("reporting").Lists["due"] =
        [
            Row("a", ("date", "2022-03-10"), ("text", "rapport")), Row("b", ("date", "2023-02-01"), ("text", "rapport")),
            Row("c", ("date", "2023-02-04"), ("text", "rapport")),
        ];
        content.Part("contacts").Lists["roles"] = [Row("a", ("role", "Saksbehandler")), Row("b", ("role", "Sentralbord"), ("phone", "24 16 88 00"))];

        CallRemarks.Of(content, 2022).Select(r => r.Text.Key).ShouldBe(
            [nameof(GrantsText.Remark_ReportBeforeDeadline), nameof(GrantsText.Remark_ReportDayOff), nameof(GrantsText.Remark_Contact)]);
    }

    private static AnswerRow Row(string code, params (string Column, string Text)[] cells) =>
        new(code, cells.ToDictionary(c => c.Column, c => c.Text, StringComparer.Ordinal));

    private static IEnumerable<string> Words(CircularBlock block) => block switch
    {
        CircularBlock.Heading heading => [heading.Words],
        CircularBlock.Prose prose => [prose.Text],
        CircularBlock.Facts facts => facts.Lines.Select(line => $"{line.Label} {line.Value}"),
        CircularBlock.Points points => points.Of.Select(point => $"{point.Lead} {point.Text}"),
        CircularBlock.Contacts contacts => contacts.Of.Select(c => $"{c.Role} {c.Email} {c.Phone}"),
        _ => [],
    };
}
