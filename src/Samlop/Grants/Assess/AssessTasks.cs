using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// What waits from when an application is received until the assessors agree, for those who have declared themselves impartial to it.
/// </summary>
internal sealed class AssessTasks(OsloClock clock) : ITaskSource
{
    private const string Check = "formal-check";
    private const string Assign = "assign";
    private const string Write = "consensus";
    private const string Answer = "consensus-answer";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(RecordFormalCheck.Needs)) yield return ByOfficers(db, actor);
        if (actor.May(SaveAssessment.Needs))
        {
            yield return ToAssess(db, actor);
            yield return ForAbsent(db, actor);
            yield return ToAgree(db, actor);
        }
    }

    /// <summary>The formal check, when somebody has noted that it has come; then assessors, as many as are needed.</summary>
    private static WaitingKind<WaitingTask> ByOfficers(AppDb db, Actor actor) => new(
        [Check, Assign],
        from h in db.Rows<GrantApplication>().AllReceivedBy(actor.ForCases()).WithStanding(db)
            // Asked first: it leaves out the most, and costs the least.
            .Where(h => h.Standing.Check != null
                || !h.Application.Sent.Any(s => s.SeenAt == null && s.ReceivedAt == h.Application.ReceivedAt))
            .Where(h => h.Standing, Standing.WaitsForOfficer)
        join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
        join o in db.Set<Organisation>() on h.Application.County equals o.Id
        select new WaitingRow
        {
            Kind = h.Standing.Check == null ? Check : Assign,
            Thing = (Guid)(object)h.Application.Id,
            Since = h.Application.ReceivedAt,
            Name = (string)(object)o.Name,
            Code = (string)(object)c.Number,
        },
        row => row.Kind == Check
            ? Task(row, nameof(AssessText.Task_FormalCheck), nameof(AssessText.Task_FormalCheck_Action),
                AssessUrls.FormalCheck(IdOf(row)), null, row.Name!, row.Code!)
            : Task(row, nameof(AssessText.Task_Assign), nameof(AssessText.Task_Assign_Action),
                AssessUrls.Assessors(IdOf(row)), null, row.Name!, row.Code!))
    {
        IsAmongMany = true,
    };

    private static WaitingKind<WaitingTask> ToAssess(AppDb db, Actor actor) => new(
        "assess",
        from x in Open(db, db.Rows<GrantApplication>().AllReceivedBy(actor.ForCases()))
        where x.Assessment.Assessor == actor.User
        select new WaitingRow
        {
            Thing = (Guid)(object)x.Application.Id,
            Due = x.Assessment.DueOn,
            Name = (string)(object)x.County,
            Code = (string)(object)x.Call,
        },
        row => Task(
            row, nameof(AssessText.Task_Assess), nameof(AssessText.Task_Assess_Action), AssessUrls.Assessment(IdOf(row)), row.Due,
            row.Name!, row.Code!));

    /// <summary>
    /// What waits for those whom the actor stands in for, unless the actor is kept out of the application or assesses it already.
    /// </summary>
    private WaitingKind<WaitingTask> ForAbsent(AppDb db, Actor actor)
    {
        var (absent, keptOut, mine) = (db.AbsentOf(actor, clock.Today), db.KeptOut(), db.Rows<Assessment>().HeldBy(actor.ForCases()));
        return new(
            "assess-for",
            from x in Open(db, db.Rows<GrantApplication>().ComeInTo(actor.ForCases()))
            join p in db.Set<User>() on x.Assessment.Assessor equals p.Id
            where
                absent.Any(s => s.Absent == x.Assessment.Assessor)
                && !keptOut.Any(d => d.Application == x.Application.Id && d.User == actor.User)
                && !mine.Any(own => own.Application == x.Application.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Assessment.Id,
                Other = (Guid)(object)x.Application.Id,
                Due = x.Assessment.DueOn,
                Name = (string)(object)x.County,
                Code = (string)(object)x.Call,
                More = (string)(object)p.Name,
            },
            row => Task(
                row, nameof(AssessText.Task_AssessFor), nameof(AssessText.Task_AssessFor_Action),
                AssessUrls.Assessors(new(row.Other!.Value)), row.Due, row.Name!, row.Code!, row.More!));
    }

    private static WaitingKind<WaitingTask> ToAgree(AppDb db, Actor actor)
    {
        var notes = db.Rows<ConsensusNote>().All(Because.StageFollowsFromAll);
        var mine = db.Rows<Assessment>().HeldBy(actor.ForCases()).Select(a => a.Application);
        return new(
            [Write, Answer],
            from h in Handled(db, actor, Standing.At(HandlingStage.Consensus))
            where mine.Contains(h.Application.Id)
                && !notes.Any(n => n.Application == h.Application.Id && n.Answers.Any(a => a.User == actor.User))
            join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
            join o in db.Set<Organisation>() on h.Application.County equals o.Id
            select new WaitingRow
            {
                Kind = notes.Any(n => n.Application == h.Application.Id && n.PresentedAt != null) ? Answer : Write,
                Thing = (Guid)(object)h.Application.Id,
                Since = h.Application.ReceivedAt,
                Name = (string)(object)o.Name,
                Code = (string)(object)c.Number,
            },
            row => row.Kind == Answer
                ? Task(row, nameof(AssessText.Task_AnswerConsensus), nameof(AssessText.Task_AnswerConsensus_Action),
                    AssessUrls.Consensus(IdOf(row)), null, row.Name!, row.Code!)
                : Task(row, nameof(AssessText.Task_Consensus), nameof(AssessText.Task_Consensus_Action),
                    AssessUrls.Consensus(IdOf(row)), null, row.Name!, row.Code!));
    }

    private static IQueryable<StandingApplication> Handled(AppDb db, Actor actor, Expression<Func<Standing, bool>> condition) =>
        db.Rows<GrantApplication>().AllReceivedBy(actor.ForCases()).WithStanding(db).Where(h => h.Standing, condition);

    /// <summary>Assignments that are not handed in on the newest version, on applications that are assessed now.</summary>
    internal static IQueryable<OpenAssignment> Open(AppDb db, IQueryable<GrantApplication> applications) =>
        from h in applications.WithStanding(db).Where(h => h.Standing, Standing.IsAssessed)
        join a in db.Rows<Assessment>().All(Because.WorkIsStoodInFor) on h.Application.Id equals a.Application
        join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
        join o in db.Set<Organisation>() on h.Application.County equals o.Id
        where a.EndedAt == null && a.SentVersion != h.Standing.SentVersion
        select new OpenAssignment { Application = h.Application, Assessment = a, County = o.Name, Call = c.Number };

    private static GrantApplicationId IdOf(WaitingRow row) => new(row.Thing!.Value);

    private static WaitingTask Task(WaitingRow row, string title, string action, string url, DateOnly? due, params object[] arguments) =>
        new($"{row.Kind}:{row.Thing}", Phrase.In<AssessText>(title, arguments), due, url, Phrase.In<AssessText>(action));

    internal sealed class OpenAssignment
    {
        public required GrantApplication Application { get; init; }

        public required Assessment Assessment { get; init; }

        public required string County { get; init; }

        public required string Call { get; init; }
    }
}
