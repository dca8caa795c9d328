using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Platform.Text;

namespace Samlop.Persons.Merging;

/// <summary>How a pair of records is told, without anything that stands in them.</summary>
internal static class MergeWords
{
    /// <summary>What two people call the same record when they speak of it: six signs of its id, which say nothing of the person.</summary>
    public static string Reference(PersonId record)
    {
        var signs = record.Value.ToString("N")[^6..].ToUpperInvariant();
        return $"{signs[..3]}-{signs[3..]}";
    }

    public static string Name(PersonPair pair) => Sentence.Say(MergeText.Pair_Name, Reference(pair.Earlier), Reference(pair.Later));

    public static string Likeness(PersonPair pair)
    {
        string[] kinds =
        [
            .. pair.SameNumber ? [MergeText.Like_Number] : Array.Empty<string>(),
            .. pair.SameBirthDate ? [MergeText.Like_BirthDate] : Array.Empty<string>(),
            .. pair.LikeName ? [MergeText.Like_Name] : Array.Empty<string>(),
        ];
        return Sentence.Joined([.. kinds.Select((kind, index) => index == 0 ? kind : Sentence.Inside(kind))]);
    }

    public static string State(PersonPair pair) => (pair.IsMerged, pair.Waiting, pair.SaidTwoAt) switch
    {
        (true, null, _) => MergeText.State_Merged,
        (true, _, _) => MergeText.State_PartWaits,
        (false, not null, _) => MergeText.State_MergeWaits,
        (false, null, not null) => MergeText.State_Two,
        _ => MergeText.State_Found,
    };

    /// <summary>A step that is over, and how it ended.</summary>
    public static string Told(MergeStep step, TwoPersonCheck check) => Sentence.Say(
        (step.Kind, check.LastVerdict) switch
        {
            (MergeKind.Merge, Verdict.Approved) => MergeText.Before_Merged,
            (MergeKind.Part, Verdict.Approved) => MergeText.Before_Parted,
            (MergeKind.Merge, Verdict.Returned) => MergeText.Before_Two,
            (MergeKind.Part, Verdict.Returned) => MergeText.Before_One,
            _ => MergeText.Before_TakenBack,
        },
        Written.Instant(step.DecidedAt ?? step.EndedAt ?? step.ProposedAt));
}
