using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Platform.Text;

namespace Samlop.Grants.Past;

/// <summary>
/// Cases about grants from before Samløp: between the directorate and the county. They are not in the public journal, which tells when
/// something came in and went out; what was registered in arrears is a public list of its own.
/// </summary>
internal static class PastCases
{
    public const string Code = "past-grant";
    public const string County = "county";

    public static CaseKind Kind { get; } = new(
        Code,
        new CaseRole("directorate", Phrase.In<ApplyText>(nameof(ApplyText.Case_Directorate)))
        {
            Readers = [Role.CaseOfficer, Role.DecisionMaker],
            Writers = [],
            Registrars = GrantNotices.OfTheDirectorate,
        },
        new CaseRole(County, Phrase.In<ApplyText>(nameof(ApplyText.Case_County)))
        {
            Readers = GrantNotices.OfTheCounty,
            Writers = [],
        })
    {
        // Auditors read the cases of calls that they are given.
        AuditedBy = (_, _) => _ => false,
    };

    public static EntryTitle Row { get; } = new("grants.past.row", (_, _) => Phrase.In<PastText>(nameof(PastText.Journal_Row)));

    public static EntryTitle Letter { get; } = new("grants.past.letter", (_, _) => Phrase.In<PastText>(nameof(PastText.Journal_Letter)));

    public static EntryTitle Report { get; } = new("grants.past.report", (_, _) => Phrase.In<PastText>(nameof(PastText.Journal_Report)));
}
