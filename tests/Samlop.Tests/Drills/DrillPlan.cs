using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Tests.Drills;

/// <summary>The plan of a drill, as a questionnaire of two parts.</summary>
internal sealed class DrillPlan : Wording
{
    public static readonly Questionnaire Form = new(
        new DrillPlan(),
        new QuestionnairePart("place", "sted", Ask.Line("where").Must(), Ask.Choice("way", "way").Must()),
        new QuestionnairePart("people", "folk", Ask.Number("number", 1, 40).Must(), Ask.Text("note")));

    public static readonly AnswerSets Sets = new Ways();

    public override IEnumerable<WordFamily> Families => [];

    public override Phrase Title(QuestionnairePart part) => Phrase.Verbatim($"Del {part.Key}");

    public override Phrase Guidance(QuestionnairePart part) => Phrase.Verbatim($"Veiledning til {part.Key}");

    public override Phrase Label(QuestionnairePart part, Question question) => Phrase.Verbatim($"Spørsmål {question.Key}");

    public override Phrase Label(QuestionnairePart part, Question list, Question column) => Phrase.Verbatim($"Kolonne {column.Key}");

    private sealed class Ways : AnswerSets
    {
        public override IReadOnlyList<Option> Of(string set) =>
            set == "way" ? [new("bus", "Med buss"), new("foot", "Til fots")] : base.Of(set);
    }
}

/// <summary>The saved parts as answers to the form.</summary>
internal sealed record PlanOf(Drill Drill) : IAnswers
{
    public Answers Part(string key) => Drill.Parts.SingleOrDefault(p => p.Part == key)?.Read() ?? Answers.Empty;
}

/// <summary>Lagre en del av planen.</summary>
public sealed class SavePlan(AppDb db) : IUseCase<SavePlan.Input, Done>, ISavesDraft
{
    public static Permission Needs { get; } = Permission.Of("test.drill.plan", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : TypedPart, IInput<SavePlan, Input, Done>
    {
        public DrillId Drill { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var drill = await db.Rows<Drill>().PlannedBy(actor.ForDrills()).Include(d => d.Parts)
            .SingleOrDefaultAsync(d => d.Id == input.Drill, cancel);
        if (drill is null || DrillPlan.Form.Part(input.Part) is not { } part) return Refusal.NotFound;
        if (drill.SentAt is not null) return SendPlan.PlanIsSent;
        var (answers, errors) = new AnswerReader(DrillPlan.Form, part, input, DrillPlan.Sets).Read();
        if (errors.Any) return errors;

        var saved = drill.Parts.SingleOrDefault(p => p.Part == part.Key);
        if (saved is null) drill.Parts.Add(saved = new DrillPart(drill.Id, part.Key));
        return saved.Save(answers, input.BasedOn, actor.User, change.At) == PartSaving.ChangedByOther ? Refusal.ChangedByOther : new Done();
    }
}

/// <summary>Send planen: the chief executive, or somebody under a delegation of this drill, sends it into the case.</summary>
[Process("test.drill-plan-sent")]
public sealed class SendPlan(AppDb db, OsloClock clock, CaseRegister cases) : IUseCase<SendPlan.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("test.drill.send", Role.ChiefExecutive, Role.ProjectLead);

    public static readonly Refusal PlanIsSent = new(nameof(PlanIsSent), Phrase.Verbatim("Planen er sendt."));

    public static readonly Refusal PlanHasGaps = new(nameof(PlanHasGaps), Phrase.Verbatim("Planen mangler svar."));

    public static AuthorityAct Act { get; } = new(
        "test.drill.send", Needs, Role.ChiefExecutive, Phrase.Verbatim("sende planer for øvelser"),
        new Refusal("NoAuthorityToSendPlans", Phrase.Verbatim("Du har ikke fullmakt til å sende planer.")))
    {
        CanBeDelegated = true,
        Subjects = new(Subject.KindOf(typeof(DrillId)), Phrase.Verbatim("Alle øvelser"), async (db, actor, ids) =>
            [
                .. from d in await db.Rows<Drill>().PlannedBy(actor.ForDrills()).OrderBy(d => d.Id).ToListAsync()
                   where ids is null || ids.Contains(d.Id.Value)
                   select new ActSubject(d.Id.Value, Phrase.Verbatim(d.Title)),
            ]),
    };

    public sealed class Input : IInput<SendPlan, Input, Done>
    {
        public DrillId Drill { get; set; }
    }

    [Event("test.drill.plan-sent")]
    public sealed record PlanSent(DrillId Drill, DelegationId? Under) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Drill);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim(Under is null ? "sendte planen" : "sendte planen med fullmakt");
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var drill = await db.Rows<Drill>().PlannedBy(actor.ForDrills()).Include(d => d.Parts)
            .SingleOrDefaultAsync(d => d.Id == input.Drill, cancel);
        if (drill is null) return Refusal.NotFound;
        var authority = (await Authorities.Of(db, actor, Act, clock, cancel)).For(Subject.Of(drill.Id));
        if (authority.No is { } none) return none;
        if (drill.SentAt is not null) return PlanIsSent;
        if (DrillPlan.Form.Missing(new PlanOf(drill)).Any()) return PlanHasGaps;

        drill.Send(change.At);
        var caseFile = (await cases.Find(drill.Id.Value, cancel))!;
        var plan = await cases.Keep(new CaseDocument("plan.txt", "text/plain", Encoding.UTF8.GetBytes(drill.Title)), change, cancel);
        cases.Journal(
            caseFile, new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), CaseTitles.Same("Plan for øvelsen")),
            [plan], actor, change);
        change.Record(new PlanSent(drill.Id, authority.Under));
        return new Done();
    }
}
