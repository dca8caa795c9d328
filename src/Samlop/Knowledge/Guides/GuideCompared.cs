using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Knowledge.Guides;

/// <summary>What one part of a guide said before and says after, in the reader's words.</summary>
/// <param name="Key">Of the activity; null of the head.</param>
/// <param name="Title">Of the activity, as it is now where it is there.</param>
public sealed record ComparedPart(string? Key, string Title, bool IsNew, bool IsGone, IReadOnlyList<ConflictField> Fields);

/// <summary>Two contents of one guide, part by part: the activities are known again by their keys.</summary>
internal static class GuideCompared
{
    /// <summary>Those parts that differ.</summary>
    public static IReadOnlyList<ComparedPart> Parts(GuideContent before, GuideContent after)
    {
        var head = Fields(HeadOf(before), HeadOf(after));
        List<ComparedPart> parts = head.Count > 0 ? [new(null, GuidesText.Compare_Head, false, false, head)] : [];
        foreach (var activity in after.Activities)
        {
            var was = before.Find(activity.Key);
            if (Fields(was is null ? [] : ActivityOf(was), ActivityOf(activity)) is { Count: > 0 } fields)
                parts.Add(new(activity.Key, activity.Title, was is null, false, fields));
        }

        foreach (var gone in before.Activities.Where(a => after.Find(a.Key) is null))
            parts.Add(new(gone.Key, gone.Title, false, true, Fields(ActivityOf(gone), [])));
        var (old, now) = (Order(before, after), Order(after, before));
        if (!old.SequenceEqual(now))
        {
            parts.Add(new(null, GuidesText.Compare_Order, false, false,
                [new(GuidesText.Activities, Titles(before, old), Titles(after, now))]));
        }

        return parts;
    }

    /// <summary>The fields of the head that differ.</summary>
    public static IReadOnlyList<ConflictField> Head(GuideContent mine, GuideContent theirs) => Fields(HeadOf(mine), HeadOf(theirs));

    /// <summary>The fields of an activity that differ.</summary>
    public static IReadOnlyList<ConflictField> Activity(GuideActivity mine, GuideActivity? theirs) =>
        Fields(ActivityOf(mine), theirs is null ? [] : ActivityOf(theirs));

    private static List<(string Label, string Said)> HeadOf(GuideContent content) =>
    [
        (GuidesText.GuideTitle, content.Title), (GuidesText.Lead, content.Lead),
        (GuidesText.Language, Languages.ByCode(content.Language)?.Name ?? content.Language),
        (GuidesText.ForWhom, GuideWords.For(content.Roles)),
        (GuidesText.Attachments_Title, string.Join("\n", content.Files.Select(f => f.Name))),
    ];

    private static List<(string Label, string Said)> ActivityOf(GuideActivity activity) =>
    [
        (GuidesText.Phase, GuideWords.Of(activity.Phase)), (GuidesText.ActivityTitle, activity.Title),
        (GuidesText.ActivityDone, activity.Text), (GuidesText.Experience, activity.Experience),
        (GuidesText.Questions, activity.Questions), (GuidesText.Form, activity.Form is { } form ? GuideWords.Of(form) : ""),
        (GuidesText.Source, activity.Source), (GuidesText.IsProposal, activity.IsProposal ? CommonText.Yes : CommonText.No),
    ];

    private static List<ConflictField> Fields(List<(string Label, string Said)> before, List<(string Label, string Said)> after) =>
    [
        .. from label in before.Concat(after).Select(f => f.Label).Distinct()
           let was = before.FirstOrDefault(f => f.Label == label).Said ?? ""
           let now = after.FirstOrDefault(f => f.Label == label).Said ?? ""
           where was != now
           select new ConflictField(label, was, now),
    ];

    /// <summary>The order of the activities that both have.</summary>
    private static List<string> Order(GuideContent one, GuideContent other) =>
        [.. one.Activities.Where(a => other.Find(a.Key) is not null).OrderBy(a => a.Phase).Select(a => a.Key)];

    private static string Titles(GuideContent content, IEnumerable<string> keys) =>
        string.Join("\n", keys.Select(key => content.Find(key)!.Title));
}
