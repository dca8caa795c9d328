using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// What waits from when an application is received until the assessors agree. Whoever has not declared is asked to, once for each call;
/// whoever is barred or in doubt is asked nothing.
/// </summary>
internal sealed class AssessTasks(AppDb db, OsloClock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        // Those who take part in what comes next; the one who approves payments declares when there is something to pay.
        if (actor.May(DeclareImpartiality.Needs))
            tasks.AddRange(await ToDeclare(actor, most, cancel));
        if (actor.May(RuleOnImpartiality.Needs))
            tasks.AddRange(await Doubts(actor, most, cancel));
        if (actor.May(RecordFormalCheck.Needs))
            tasks.AddRange(await ByOfficers(actor, most, cancel));
        if (actor.May(SaveAssessment.Needs))
            tasks.AddRange([
                .. await ToAssess(actor, most, cancel),
                .. await ForAbsent(actor, most, cancel),
                .. await ToAgree(actor, most, cancel),
            ]);
        if (actor.May(AskInformation.Needs))
            tasks.AddRange(await Asked(actor, most, cancel));
        if (actor.May(AnswerInformation.Needs))
            tasks.AddRange(await ToAnswer(actor, most, cancel));
        return tasks;
    }

    private async Task<IEnumerable<WaitingTask>> ToDeclare(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in ImpartialityTable.Undeclared(db, actor)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            group a by c.Number into calls
            orderby calls.Min(a => a.ReceivedAt)
            select new { Number = calls.Key, Count = calls.Count() }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"declare:{r.Number}",
                r.Count == 1 ? nameof(AssessText.Task_DeclareOne) : nameof(AssessText.Task_Declare),
                AssessUrls.ToDeclare(r.Number),
                nameof(AssessText.Task_Declare_Action),
                null,
                r.Count,
                r.Number
            ) with { IsOnesOwn = true }
        );
    }

    private async Task<IEnumerable<WaitingTask>> Doubts(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from d in ImpartialityTable.Doubts(db, actor).OfApplications()
            join p in db.Set<User>() on d.User equals p.Id
            join a in db.Rows<GrantApplication>().ComeInTo(actor.ForCases()) on d.Application equals a.Id
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby d.DeclaredAt
            select new { d.Id, p.Name, County = o.Name, c.Number }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"rule:{r.Id.Value}",
                nameof(AssessText.Task_Rule),
                AssessUrls.Rule(r.Id),
                nameof(AssessText.Task_Rule_Action),
                null,
                r.Name,
                r.County,
                r.Number
            )
        );
    }

    /// <summary>The formal check, when somebody has noted that it has come; then assessors, as many as are needed.</summary>
    private async Task<IEnumerable<WaitingTask>> ByOfficers(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from h in Handled(actor, Standing.WaitsForOfficer)
            where h.Standing.Check != null || !h.Application.Sent.Any(s => s.SeenAt == null && s.ReceivedAt == h.Application.ReceivedAt)
            join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
            join o in db.Set<Organisation>() on h.Application.County equals o.Id
            orderby h.Application.ReceivedAt
            select new
            {
                h.Application.Id,
                o.Name,
                c.Number,
                h.Standing.Check,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            r.Check is null
                ? Task(
                    $"formal-check:{r.Id.Value}",
                    nameof(AssessText.Task_FormalCheck),
                    AssessUrls.FormalCheck(r.Id),
                    nameof(AssessText.Task_FormalCheck_Action),
                    null,
                    r.Name,
                    r.Number
                )
                : Task(
                    $"assign:{r.Id.Value}",
                    nameof(AssessText.Task_Assign),
                    AssessUrls.Assessors(r.Id),
                    nameof(AssessText.Task_Assign_Action),
                    null,
                    r.Name,
                    r.Number
                )
        );
    }

    private async Task<IEnumerable<WaitingTask>> ToAssess(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from x in Open(db, db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()))
            where x.Assessment.Assessor == actor.User
            orderby x.Assessment.DueOn
            select new
            {
                x.Application.Id,
                x.County,
                x.Call,
                x.Assessment.DueOn,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"assess:{r.Id.Value}",
                nameof(AssessText.Task_Assess),
                AssessUrls.Assessment(r.Id),
                nameof(AssessText.Task_Assess_Action),
                r.DueOn,
                r.County,
                r.Call
            )
        );
    }

    /// <summary>
    /// What waits for those whom the actor stands in for, unless the actor is kept out of the application or assesses it already.
    /// </summary>
    private async Task<IEnumerable<WaitingTask>> ForAbsent(Actor actor, int most, CancellationToken cancel)
    {
        var (absent, keptOut, mine) = (db.AbsentOf(actor, clock.Today), db.KeptOut(), db.Rows<Assessment>().HeldBy(actor.ForCases()));
        var rows = await (
            from x in Open(db, db.Rows<GrantApplication>().ComeInTo(actor.ForCases()))
            join p in db.Set<User>() on x.Assessment.Assessor equals p.Id
            where
                absent.Any(s => s.Absent == x.Assessment.Assessor)
                && !keptOut.Any(d => d.Application == x.Application.Id && d.User == actor.User)
                && !mine.Any(own => own.Application == x.Application.Id)
            orderby x.Assessment.DueOn
            select new
            {
                x.Application.Id,
                Assessment = x.Assessment.Id,
                x.County,
                x.Call,
                x.Assessment.DueOn,
                p.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"assess-for:{r.Assessment.Value}",
                nameof(AssessText.Task_AssessFor),
                AssessUrls.Assessors(r.Id),
                nameof(AssessText.Task_AssessFor_Action),
                r.DueOn,
                r.County,
                r.Call,
                r.Name
            )
        );
    }

    private async Task<IEnumerable<WaitingTask>> ToAgree(Actor actor, int most, CancellationToken cancel)
    {
        var (notes, mine) = (db.Rows<ConsensusNote>().All(Because.StageFollowsFromAll), db.Rows<Assessment>().HeldBy(actor.ForCases()));
        var rows = await (
            from h in Handled(actor, Standing.At(HandlingStage.Consensus))
            where mine.Any(a => a.Application == h.Application.Id)
                && !notes.Any(n => n.Application == h.Application.Id && n.Answers.Any(a => a.User == actor.User))
            join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
            join o in db.Set<Organisation>() on h.Application.County equals o.Id
            orderby h.Application.ReceivedAt
            select new
            {
                h.Application.Id,
                o.Name,
                c.Number,
                Written = notes.Any(n => n.Application == h.Application.Id && n.PresentedAt != null),
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"consensus:{r.Id.Value}",
                r.Written ? nameof(AssessText.Task_AnswerConsensus) : nameof(AssessText.Task_Consensus),
                AssessUrls.Consensus(r.Id),
                r.Written ? nameof(AssessText.Task_AnswerConsensus_Action) : nameof(AssessText.Task_Consensus_Action),
                null,
                r.Name,
                r.Number
            )
        );
    }

    /// <summary>An answer that nobody has read, and one that has not come in time.</summary>
    private async Task<IEnumerable<WaitingTask>> Asked(Actor actor, int most, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await (
            from r in db.Rows<InformationRequest>().VisibleTo(actor.ForCases())
            join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases())
                .Where(GrantApplication.LiesWithDirectorate) on r.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where r.WithdrawnAt == null && r.ClosedAt == null && r.ReadAt == null && (r.AnsweredAt != null || r.DueOn < today)
            orderby r.DueOn
            select new
            {
                r.Id,
                Application = a.Id,
                o.Name,
                r.DueOn,
                Answered = r.AnsweredAt != null,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"information:{r.Id.Value}",
                r.Answered ? nameof(AssessText.Task_ReadInformation) : nameof(AssessText.Task_InformationLate),
                AssessUrls.InformationOn(r.Application),
                nameof(AssessText.Task_Information_Action),
                r.Answered ? null : r.DueOn,
                r.Name
            )
        );
    }

    private async Task<IEnumerable<WaitingTask>> ToAnswer(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from x in ToBeAnswered(db, actor)
            join c in db.Rows<Call>().Published() on x.Application.Call equals c.Id
            orderby x.Request.DueOn
            select new
            {
                x.Request.Id,
                Application = x.Application.Id,
                c.Number,
                x.Request.DueOn,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"answer-information:{r.Id.Value}",
                nameof(AssessText.Task_AnswerInformation),
                AssessUrls.Information(r.Application, r.Id),
                nameof(AssessText.Task_AnswerInformation_Action),
                r.DueOn,
                r.Number
            )
        );
    }

    /// <summary>What the county is asked and has not answered.</summary>
    internal static IQueryable<AskedOfApplication> ToBeAnswered(AppDb db, Actor actor) =>
        Unanswered(db, actor, db.Rows<GrantApplication>().ManageableBy(actor.ForCases()));

    /// <summary>What the directorate has asked and waits for the answer to.</summary>
    internal static IQueryable<AskedOfApplication> WaitedFor(AppDb db, Actor actor) =>
        Unanswered(db, actor, db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()));

    private static IQueryable<AskedOfApplication> Unanswered(AppDb db, Actor actor, IQueryable<GrantApplication> applications) =>
        from r in db.Rows<InformationRequest>().VisibleTo(actor.ForCases()).Where(InformationRequest.IsUnanswered)
        join a in applications.Where(GrantApplication.LiesWithDirectorate) on r.Application equals a.Id
        select new AskedOfApplication { Request = r, Application = a };

    private IQueryable<StandingApplication> Handled(Actor actor, Expression<Func<Standing, bool>> condition) =>
        db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).WithStanding(db).Where(h => h.Standing, condition);

    /// <summary>Assignments that are not handed in on the newest version, on applications that are assessed now.</summary>
    internal static IQueryable<OpenAssignment> Open(AppDb db, IQueryable<GrantApplication> applications) =>
        from h in applications.WithStanding(db).Where(h => h.Standing, Standing.IsAssessed)
        join a in db.Rows<Assessment>().All(Because.WorkIsStoodInFor) on h.Application.Id equals a.Application
        join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
        join o in db.Set<Organisation>() on h.Application.County equals o.Id
        where a.EndedAt == null && a.SentVersion != h.Standing.SentVersion
        select new OpenAssignment { Application = h.Application, Assessment = a, County = o.Name, Call = c.Number };

    private static WaitingTask Task(string key, string title, string url, string action, DateOnly? due, params object[] arguments) =>
        new(key, Phrase.In<AssessText>(title, arguments), due, url, Phrase.In<AssessText>(action));

    internal sealed class OpenAssignment
    {
        public required GrantApplication Application { get; init; }

        public required Assessment Assessment { get; init; }

        public required string County { get; init; }

        public required string Call { get; init; }
    }
}

/// <summary>A question that waits for its answer, and the application it is about.</summary>
internal sealed class AskedOfApplication
{
    public required InformationRequest Request { get; init; }

    public required GrantApplication Application { get; init; }
}
