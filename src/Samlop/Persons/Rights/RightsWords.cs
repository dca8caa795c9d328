using Samlop.Platform.Text;

namespace Samlop.Persons.Rights;

/// <summary>How what a person asks for is told.</summary>
internal static class RightsWords
{
    private static readonly Words<RightsText, RightKind> Kinds = new("Kind");
    private static readonly Words<RightsText, RightAnswer> Answers = new("Answer");
    private static readonly Words<RightsText, RightSection> Sections = new("Section");

    public static string Of(RightKind kind) => Kinds.Of(kind).ToString();

    public static string Of(RightAnswer answer) => Answers.Of(answer).ToString();

    public static string Of(RightSection section) => Sections.Of(section).ToString();

    /// <summary>The section of an answer; null where all is done.</summary>
    public static string? SectionOf(RightsRequest request) =>
        request.Section is RightSection.Other ? request.SectionWords : request.Section is { } section ? Of(section) : null;

    public static string State(RightsRequest request, DateOnly today) => request switch
    {
        { TakenBackAt: not null } => RightsText.State_TakenBack,
        { Answer: { } answer } => Of(answer),
        _ when request.Due < today => CommonText.DeadlinePassed,
        _ => CommonText.WaitsForAnswer,
    };

    /// <summary>What it is about, without what the fact says.</summary>
    public static string About(RightsRequest request) => request.LookedAt is { } at
        ? Sentence.Say(RightsText.About_Look, Written.Instant(at))
        : PersonWords.Of(request.Category!.Value).ToString();
}
