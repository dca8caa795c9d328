using Samlop.Agreements.Agree;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.AfterTrial;

/// <summary>
/// Det som skjer etter forsøket: a post or a cost that the grant pays, the day it ends, and who takes over what of it (the knowledge
/// summary 2022, p. 60: lasting solutions must be found for money and people).
/// </summary>
/// <param name="Cost">The kind of cost that it is of, as the financing has it.</param>
/// <param name="Party">Id of the organisation that takes over.</param>
/// <param name="Takes">What it takes over.</param>
/// <param name="Decided">It is decided, and not only thought of.</param>
public sealed record Successor(string Code, string? What, string? Cost, DateOnly? Ends, string? Party, string? Takes, bool Decided)
{
    /// <param name="json">What the part says; null where the version does not have it.</param>
    public static IReadOnlyList<Successor> In(string? json) => Of(Sheets.Read(json).Part(SheetCodes.AfterTrial));

    internal static IReadOnlyList<Successor> Of(Answers sheet) => [.. sheet.Rows(AfterTrialForm.List).Select(Of)];

    /// <summary>The party that has decided to take over; null where none has.</summary>
    public OrganisationId? SettledBy => Decided && Guid.TryParse(Party, out var party) ? new OrganisationId(party) : null;

    /// <summary>
    /// What lacks, in the order of the row: one that has left takes over nothing. It does not stop signing: no source says that it must.
    /// </summary>
    /// <param name="parties">The ids of the parties.</param>
    public IEnumerable<Lack> Lacks(IEnumerable<string> parties)
    {
        if (Ends is null) yield return Lack.End;
        if (Party is null || !parties.Contains(Party)) yield return Lack.Successor;
        else if (!Decided) yield return Lack.Decision;
    }

    /// <summary>The same of a version.</summary>
    public IEnumerable<Lack> Lacks(AgreementContent whole) => Lacks(whole.Parties.Select(party => party.Organisation.Value.ToString()));

    private static Successor Of(AnswerRow row) => new(
        row.Code, Text(row, AfterTrialForm.What), Text(row, AfterTrialForm.Cost), Answers.DateOf(row.Cell(AfterTrialForm.Ends)),
        Text(row, AfterTrialForm.Party), Text(row, AfterTrialForm.Takes), row.Cell(AfterTrialForm.Decided) == Question.Yes);

    private static string? Text(AnswerRow row, string column) => row.Cell(column) is { Length: > 0 } text ? text : null;
}

/// <summary>What is not known of what happens after the trial.</summary>
public enum Lack
{
    /// <summary>The day that the grant ends for it.</summary>
    End,

    /// <summary>Who takes over.</summary>
    Successor,

    /// <summary>That it is decided.</summary>
    Decision,
}

/// <summary>What the grant pays of which nobody has said what happens after it.</summary>
internal static class Unsucceeded
{
    private static readonly Words<AfterTrialText, Lack> Lacks = new("Lack");

    public static string Of(Lack lack) => Lacks.Of(lack).ToString();

    /// <summary>The kinds of cost, in the order of the financing.</summary>
    public static IReadOnlyList<string> Costs(Financing financing, IReadOnlyList<Successor> successors) =>
    [
        .. financing.Shares.Where(share => share.Source == FinanceCodes.TrialGrant).Select(share => share.Cost).OfType<string>().Distinct()
            .Where(cost => successors.All(successor => successor.Cost != cost)),
    ];
}
