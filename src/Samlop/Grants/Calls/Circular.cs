using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>A section of the circular: a part of the call that says something, with its heading.</summary>
/// <param name="Id">For links to it; the part's own slug.</param>
public sealed record CircularSection(string Id, string Title, IReadOnlyList<CircularBlock> Blocks);

/// <summary>What a section is built of, in order.</summary>
public abstract record CircularBlock
{
    /// <summary>A heading under the section's own.</summary>
    public sealed record Heading(string Words) : CircularBlock;

    /// <summary>Running text as it was written in the call.</summary>
    public sealed record Prose(string Text) : CircularBlock;

    /// <summary>Short facts, each with its label.</summary>
    public sealed record Facts(IReadOnlyList<(string Label, string Value)> Lines) : CircularBlock;

    /// <summary>A list. What a point begins with stands out; its text may be missing.</summary>
    public sealed record Points(IReadOnlyList<(string Lead, string? Text)> Of) : CircularBlock;

    /// <summary>Whom to ask, with the addresses that are known.</summary>
    public sealed record Contacts(IReadOnlyList<(string Role, string? Email, string? Phone)> Of) : CircularBlock;
}

/// <summary>
/// Rundskrivet: the content of a call in the circular's own order and form, as the public page and the print show it. A part without
/// content is not there; what is not the lead text of its part never stands without its heading.
/// </summary>
public static class Circular
{
    private static readonly string[] LeadFields = ["legalFrame", "text", "group", "intro"];

    public static IReadOnlyList<CircularSection> Of(CallContent content) =>
    [
        .. from part in CallStructure.Form.Parts
           let blocks = Blocks(part, content.Part(part.Key)).ToList()
           where blocks.Count > 0
           select new CircularSection(part.Slug, TitleOf(part), blocks),
    ];

    /// <summary>
    /// A text of the call as it is quoted elsewhere: one that is not the lead text of its part has its heading in the line before. Null
    /// where the call does not have it.
    /// </summary>
    public static string? Quoted(CallContent content, string part, string field) =>
        content.Part(part).Text(field) is not { } text ? null
        : LeadFields.Contains(field) ? text
        : $"{CallStructure.Form.LabelOf(CallStructure.Form.Part(part)!, CallStructure.Form.Part(part)!.Question(field)!)}:\n{text}";

    // What identifies the call stands at its head (see CallDocument); of that part only the legal frame is a section.
    private static string TitleOf(QuestionnairePart part) =>
        part.Key == "identity" ? CallStructure.Form.LabelOf(part, part.Question("legalFrame")!) : CallStructure.Form.TitleOf(part);

    private static IEnumerable<CircularBlock> Blocks(QuestionnairePart part, Answers content)
    {
        IEnumerable<CircularBlock> Lead(string field) => content.Text(field) is { } text ? [new CircularBlock.Prose(text)] : [];
        IEnumerable<CircularBlock> Headed(string field) => content.Text(field) is { } text
            ? [HeadingOf(part, field), new CircularBlock.Prose(text)]
            : [];
        IEnumerable<CircularBlock> Listed(string field, Func<AnswerRow, (string Lead, string? Text)> point) =>
            content.Rows(field) is { Count: > 0 } rows ? [new CircularBlock.Points([.. rows.Select(point)])] : [];

        return part.Key switch
        {
            "identity" => Lead("legalFrame"),
            "trial" => [.. Lead("text"), .. FactsOf(TrialPeriod(content))],
            "purpose" => [.. Headed("scheme"), .. Headed("area")],
            "target" => [.. Lead("group"), .. Headed("priority")],
            "criteria" => [.. Lead("text"), .. Headed("agreement"), .. Topics(part, content)],
            "weights" => [.. Lead("intro"), .. Listed("elements", row => (row.Cell("title"), row.Cells.GetValueOrDefault("text")))],
            "frame" => [.. FactsOf(Frame(content)), .. Lead("text")],
            "costs" => [.. Lead("intro"), .. Costs(part, content), .. Headed("barred")],
            "assessment" =>
            [
                .. Lead("text"),
                .. content.Codes(CallStructure.Continued).Select(code => CallSets.Instance.TextOf(CallSets.ContinuedCriteria, code))
                    .ToList() is { Count: > 0 } continued
                    ? (CircularBlock[])
                        [
                            HeadingOf(part, CallStructure.Continued),
                            new CircularBlock.Points([.. continued.Select(text => ("", (string?)text))]),
                        ]
                    : [],
            ],
            "applying" => content.Fields.Count == 0 ? [] : [.. Lead("text"), .. FactsOf(Dates(part, content)), .. Headed("late")],
            "reporting" =>
            [
                .. Listed("requirements", row => ("", row.Cell("text"))).Prepend(HeadingOf(part, "requirements")).Few(),
                .. Listed("due", row => (DayOf(row.Cell("date")), row.Cells.GetValueOrDefault("text")))
                    .Prepend(HeadingOf(part, "due")).Few(),
            ],
            "contacts" => content.Rows("roles") is { Count: > 0 } rows ? [new CircularBlock.Contacts([.. rows.Select(ContactOf)])] : [],
            _ => Lead("text"),
        };
    }

    // A heading with nothing under it is none.
    private static List<CircularBlock> Few(this IEnumerable<CircularBlock> blocks) =>
        blocks.ToList() is { Count: > 1 } some ? some : [];

    private static CircularBlock.Heading HeadingOf(QuestionnairePart part, string field) =>
        new CircularBlock.Heading(CallStructure.Form.LabelOf(part, part.Question(field)!));

    private static string DayOf(string canonical) => Answers.DateOf(canonical) is { } day ? Written.Date(day) : "";

    private static IEnumerable<CircularBlock> FactsOf(IEnumerable<(string Label, string Value)> facts) =>
        facts.ToList() is { Count: > 0 } lines ? [new CircularBlock.Facts(lines)] : [];

    private static IEnumerable<(string Label, string Value)> TrialPeriod(Answers content)
    {
        if ((content.Text("fromYear") ?? content.Text("toYear")) is null) yield break;
        yield return (GrantsText.Circular_TrialPeriod, string.Join('–',
            new[] { content.Text("fromYear") ?? "", content.Text("toYear") ?? "" }.Distinct()));
    }

    private static IEnumerable<(string Label, string Value)> Frame(Answers content)
    {
        if (content.Amount("amount") is { } amount)
        {
            yield return (content.Text("year") is { } of
                ? Phrase.In<GrantsText>(nameof(GrantsText.Circular_FrameOfYear), of).ToString()
                : GrantsText.Circular_Frame, amount.ToString());
        }
        else if (content.Text("year") is { } year)
        {
            yield return (GrantsText.CallField_frame_year, year);
        }

        if (content.Text("projects") is { } projects) yield return (GrantsText.Circular_Projects, projects);
        if (content.Text("classSize") is { } size) yield return (GrantsText.Circular_ClassSize, size);
        if (content.Text("maxYears") is { } years)
        {
            yield return (GrantsText.Circular_Longest, years == "1"
                ? GrantsText.Circular_OneYear
                : Phrase.In<GrantsText>(nameof(GrantsText.Circular_Years), years).ToString());
        }
    }

    private static IEnumerable<(string Label, string Value)> Dates(QuestionnairePart part, Answers content)
    {
        yield return (CallStructure.Form.LabelOf(part, part.Question("deadline")!), content.Date("deadline") is { } day
            ? CallDeadline.Told(day, content.Time("deadlineTime")).ToString()
            : GrantsText.DeadlineUnknown);
        if (content.Date("decision") is { } decided)
            yield return (CallStructure.Form.LabelOf(part, part.Question("decision")!), Written.Date(decided));
    }

    private static IEnumerable<CircularBlock> Topics(QuestionnairePart part, Answers content)
    {
        foreach (var group in content.Rows("agreementTopics").GroupBy(row => row.Cell("kind")))
        {
            yield return CallSets.HeadingOf(group.Key) is { } own
                ? new CircularBlock.Heading(own.ToString())
                : HeadingOf(part, "agreementTopics");
            yield return new CircularBlock.Points([.. group.Select(row => ("", (string?)row.Cell("text")))]);
        }
    }

    private static IEnumerable<CircularBlock> Costs(QuestionnairePart part, Answers content)
    {
        List<(string, string?)> points = [.. content.Rows("eligible").Select(row => ("", (string?)row.Cell("text")))];
        if (content.Text("other") is { } other) points.Add(("", other));
        if (points.Count == 0) yield break;
        yield return HeadingOf(part, "eligible");
        yield return new CircularBlock.Points(points);
    }

    private static (string, string?, string?) ContactOf(AnswerRow row) =>
        (row.Cell("role"), row.Cells.GetValueOrDefault("email"), row.Cells.GetValueOrDefault("phone"));
}
