using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Amend;

/// <summary>Something that two versions of an agreement say otherwise.</summary>
/// <param name="Before">Empty where it was not there.</param>
/// <param name="After">Empty where it is not there any more.</param>
public sealed record AgreementDifference(Phrase Section, Phrase Label, string Before, string After)
{
    // A few words are read whole, as they were and as they are.
    private const int Short = 160;

    /// <summary>Running text, where the difference is shown word by word.</summary>
    public bool IsLong => Before.Length > 0 && After.Length > 0 && (IsRunning || Before.Length + After.Length > Short);

    /// <summary>The part says that it is running text, however short.</summary>
    public bool IsRunning { get; init; }

    /// <summary>What is different, in the order of the document.</summary>
    public static IEnumerable<AgreementDifference> Between(
        AgreementContent before, AgreementContent after, IEnumerable<IAgreementPart> parts)
    {
        var facts = Phrase.In<AgreementsText>(nameof(AgreementsText.Difference_Facts));
        foreach (var (old, current) in Facts(before).Zip(Facts(after)).Where(fact => fact.First.Text != fact.Second.Text))
            yield return new(facts, old.Label, old.Text, current.Text);

        foreach (var part in parts)
        {
            var old = Lines(part, before);
            var current = Lines(part, after);
            foreach (var renamed in current.Values.Where(line => old.ContainsKey(line.Code))
                .Select(line => (Before: old[line.Code].Section.ToString(), After: line.Section.ToString()))
                .Distinct().Where(called => called.Before != called.After))
            {
                yield return new(
                    part.Title, Phrase.In<AgreementsText>(nameof(AgreementsText.Difference_Called)), renamed.Before, renamed.After);
            }

            foreach (var line in current.Values)
            {
                if (!old.TryGetValue(line.Code, out var earlier)) yield return new(line.Section, line.Label, "", line.Text);
                else if (earlier.Label.ToString() != line.Label.ToString())
                    yield return new(line.Section, line.Label, Named(earlier), Named(line));
                else if (earlier.Text != line.Text)
                    yield return new(line.Section, line.Label, earlier.Text, line.Text) { IsRunning = line.IsLong };
            }

            foreach (var line in old.Values.Where(line => !current.ContainsKey(line.Code)))
                yield return new(line.Section, line.Label, line.Text, "");
        }
    }

    // In a row the label is a part of what is agreed: the year, who pays, the trade.
    private static string Named(AgreementLine line) => $"{line.Label}: {line.Text}";

    private static Dictionary<string, AgreementLine> Lines(IAgreementPart part, AgreementContent content) =>
        content.Parts.TryGetValue(part.Code, out var json) ? part.Tell(json, content).ToDictionary(line => line.Code) : [];

    private static (Phrase Label, string Text)[] Facts(AgreementContent content) =>
    [
        (Phrase.In<AgreementsText>(nameof(AgreementsText.AgreementTitle)), content.Title),
        (Phrase.In<AgreementsText>(nameof(AgreementsText.Holds)), AgreementWords.Period(content.From, content.To)),
        (Phrase.In<AgreementsText>(nameof(AgreementsText.Form)), AccessWords.Of(content.Form)),
        (Phrase.In<AgreementsText>(nameof(AgreementsText.Parties_Title)), string.Join(
            ' ', content.Parties.Select(party => Sentence.Say(
                AgreementsText.Party_Told, party.Name, Sentence.Inside(AccessWords.Of(party.As)), party.Place)))),
    ];
}
