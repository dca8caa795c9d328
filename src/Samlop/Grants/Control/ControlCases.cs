using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>
/// Cases about controls: a case of its own beside that of the application, since others work with it, and it goes on after the other is
/// closed. Between the directorate and the county; those of the directorate see it when they are impartial to the application.
/// </summary>
internal static class ControlCases
{
    public const string Code = "grant-control";
    public const string County = "county";

    public static CaseKind Kind { get; } = new(
        Code,
        new CaseRole("directorate", Phrase.In<ApplyText>(nameof(ApplyText.Case_Directorate)))
        {
            Readers = ApplicationCases.OfTheDirectorate,
            Writers = GrantNotices.OfTheDirectorate,
            Registrars = GrantNotices.OfTheDirectorate,
        },
        new CaseRole(County, Phrase.In<ApplyText>(nameof(ApplyText.Case_County)))
        {
            Readers = GrantNotices.OfTheCounty,
            Writers = GrantNotices.OfTheCounty,
        })
    {
        OpenTo = SubjectDoors.Through<ControlCase, ControlCaseId>(c => c.Id, (db, reader) => db.Rows<ControlCase>().FollowedBy(reader)),
        AuditedBy = SubjectDoors.Through<ControlCase, ControlCaseId>(c => c.Id, (db, reader) => db.Rows<ControlCase>().AuditedBy(reader)),
        SaysWhatHappensNow = true,
        IsInPublicJournal = true,
    };

    /// <summary>Dokumenter til kontrollen: what the controller asks the county for.</summary>
    public static RequestKind Documents { get; } = new("control-documents", "kontroll", Kind)
    {
        Title = Phrase.In<ControlText>(nameof(ControlText.Documents_Title)),
        TitleOfParty = Phrase.In<ControlText>(nameof(ControlText.Documents_TitleOfParty)),
        Lead = Phrase.In<ControlText>(nameof(ControlText.Documents_Lead)),
        LeadOfParty = Phrase.In<ControlText>(nameof(ControlText.Documents_LeadOfParty)),
        Ask = Phrase.In<ControlText>(nameof(ControlText.Documents_Ask)),
        One = Phrase.In<ControlText>(nameof(ControlText.Documents_One)),
        Noun = Phrase.In<ControlText>(nameof(ControlText.Documents_Noun)),
        Askers = GrantNotices.OfTheDirectorate,
        Readers = ApplicationCases.OfTheDirectorate,
        Answerers = GrantNotices.OfTheCounty,
        Stands = db =>
        {
            var open = db.Rows<ControlCase>().All(Because.ControlTakesAnswers).Where(ControlCase.IsOpen);
            return subject => open.Any(c => c.Id == (ControlCaseId)(object)subject);
        },
        Fallen = ControlCase.ControlIsClosed,
        MayAsk = async (db, actor, subject, cancel) =>
        {
            var (control, _, no) = await db.Worked(new ControlCaseId(subject), actor, cancel);
            return no ?? (control!.ConcludedAt is null ? null : ControlCase.ControlIsClosed);
        },
    };

    public static EntryTitle Opened { get; } = new(
        "grants.control.opened", (_, _) => Phrase.In<ControlText>(nameof(ControlText.Journal_Opened)));

    public static EntryTitle Findings { get; } = new(
        "grants.control.findings", (_, _) => Phrase.In<ControlText>(nameof(ControlText.Journal_Findings)));

    public static EntryTitle Answer { get; } = new(
        "grants.control.answer", (_, _) => Phrase.In<ControlText>(nameof(ControlText.Journal_Answer)));

    public static EntryTitle Conclusion { get; } = new(
        "grants.control.conclusion", (_, _) => Phrase.In<ControlText>(nameof(ControlText.Journal_Conclusion)));

    public static IReadOnlyList<EntryTitle> Titles => [Opened, Findings, Answer, Conclusion];
}
