using Samlop.Agreements.Agree;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.AfterTrial;

/// <summary>What the grant pays, and who takes over, as a questionnaire: a row for each post or cost.</summary>
internal static class AfterTrialForm
{
    public const string List = "successors";
    public const string What = "what";
    public const string Cost = "cost";
    public const string Ends = "ends";
    public const string Party = SheetCodes.Party;
    public const string Takes = "takes";
    public const string Decided = "decided";

    private const int MostRows = 60;

    private static readonly QuestionnairePart Sheet = new(
        SheetCodes.AfterTrial, "etter-forsoket",
        Ask.Rows(
            List, MostRows,
            Ask.Line(What), Ask.Choice(Cost, Cost), Ask.Date(Ends), Ask.Choice(Party, AgreementForm.Parties), Ask.Line(Takes),
            Ask.YesNo(Decided)));

    public static readonly Questionnaire Form = new(new Wording<AfterTrialText>("", Sheet), Sheet);
}

/// <summary>The parties, and the kinds of cost of the financing.</summary>
internal sealed class AfterTrialSets(IEnumerable<AgreementParty> parties, IReadOnlyDictionary<OrganisationId, string> names)
    : PartySets(parties, names)
{
    public override IReadOnlyList<Option> Of(string set) => set == AfterTrialForm.Cost
        ? [.. FinanceCodes.Costs.Select(code => new Option(code, FinanceWords.Cost(code)))]
        : base.Of(set);
}
