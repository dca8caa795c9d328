using System.Linq.Expressions;
using System.Reflection;
using Samlop.Cases;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;

namespace Samlop.Grants.Assess;

/// <summary>
/// Hva søknaden står på: the facts of an application that everything asked about its handling follows from. The conditions over them are
/// written here and nowhere else; lists, tasks, filters and rules ask the same ones, in the database and in memory.
/// </summary>
public sealed class Standing
{
    private static readonly Ladder<HandlingStage, Standing> Stages = new(
        (HandlingStage.Decided, s => s.Decided && !s.Drafted && !s.Proposed),
        (HandlingStage.WithCounty, s => !s.LiesWithDirectorate),
        (HandlingStage.Decision, s => s.Proposed),
        (HandlingStage.FormalCheck, s => s.Check == null),
        (HandlingStage.Dismissal, s => s.Check == FormalResult.ToBeDismissed),
        (HandlingStage.Portfolio, s => s.Assessed),
        (HandlingStage.Assigning, s => s.Assessors < AssignAssessor.Fewest),
        (HandlingStage.Assessment, s => s.HandedIn < s.Assessors),
        (HandlingStage.Consensus, s => true)
    );

    private static readonly Func<Standing, bool> MayBeHandledInMemory = MayBeHandled.Compile();
    private static readonly Func<Standing, DateOnly, bool> WaitsForAnswerInMemory = WaitsForAnswer.Compile();
    private static readonly Func<Standing, DateOnly, bool> WaitsForMessageInMemory = WaitsForMessage.Compile();

    /// <summary>It is not withdrawn, nor handed back.</summary>
    public bool LiesWithDirectorate { get; init; }

    /// <summary>The number of the newest sent version; 0 where nothing is sent.</summary>
    public int SentVersion { get; init; }

    /// <summary>Of the newest sent version, by somebody who is not barred; null while it waits.</summary>
    public FormalResult? Check { get; init; }

    /// <summary>The assessments that count.</summary>
    public int Assessors { get; init; }

    /// <summary>Of them, handed in, and of the newest sent version.</summary>
    public int HandedIn { get; init; }

    /// <summary>All assessors have answered the common assessment, and all have read the newest sent version.</summary>
    public bool Assessed { get; init; }

    /// <summary>The last day that an answer from the county is waited for; null where nothing is asked that is not answered.</summary>
    public DateOnly? AskedUntil { get; init; }

    /// <summary>The last day of what messages in the case ask of the county; null where nothing with a day is asked.</summary>
    public DateOnly? MessageUntil { get; init; }

    /// <summary>A message in the case asks the county for an answer, with no day for it.</summary>
    public bool MessageUndated { get; init; }

    /// <summary>A decision on it is with the one who decides.</summary>
    public bool Proposed { get; init; }

    /// <summary>A decision on it is a draft: the first one, or a new one that is to replace what is decided.</summary>
    public bool Drafted { get; init; }

    public bool Decided { get; init; }

    /// <summary>An award or a rejection is decided and in force: it is compared with the others for as long.</summary>
    public bool DecidedOnMerits { get; init; }

    public HandlingStage Stage => Stages.Of(this);

    /// <summary>
    /// Asked before everything that is done with it, from the formal check to the common assessment. What is decided is handled again while
    /// a new decision is a draft (forvaltningsloven 1967 § 35).
    /// </summary>
    public static Expression<Func<Standing, bool>> MayBeHandled => s => s.LiesWithDirectorate && !s.Proposed && (!s.Decided || s.Drafted);

    /// <summary>It is to be assessed on its merits: somebody has found that the version that was sent last stands.</summary>
    public static Expression<Func<Standing, bool>> IsAssessed => MayBeHandled.And(s => s.Check == FormalResult.Stands);

    /// <summary>What a decision on the merits builds on is done, in the version that was sent last, by people who are not barred.</summary>
    public static Expression<Func<Standing, bool>> IsReadyOnMerits =>
        s => s.LiesWithDirectorate && s.Check == FormalResult.Stands && s.Assessed;

    /// <summary>What a dismissal builds on is done: the formal check.</summary>
    public static Expression<Func<Standing, bool>> IsReadyToDismiss =>
        s => s.LiesWithDirectorate && s.Check == FormalResult.ToBeDismissed;

    /// <summary>Nothing before the total assessment waits: it is ready, or is decided and no new decision is begun.</summary>
    public static Expression<Func<Standing, bool>> IsDoneWith => IsReadyOnMerits.Or(s => s.DecidedOnMerits && !s.Drafted);

    /// <summary>A case officer is to check it, or to choose more assessors.</summary>
    public static Expression<Func<Standing, bool>> WaitsForOfficer => Stages.AtAny(HandlingStage.FormalCheck, HandlingStage.Assigning);

    /// <summary>
    /// It is held against the others of its call: it was checked, in the version that was sent last, and stands; or it is decided. What
    /// is dismissed is so again when a new decision is begun.
    /// </summary>
    public static Expression<Func<Standing, bool>> IsCompared => s => s.LiesWithDirectorate
        && (s.DecidedOnMerits || (s.Check == FormalResult.Stands && (!s.Decided || s.Drafted || s.Proposed)));

    /// <summary>
    /// The county has been asked something, for information or in a message, and its last day to answer is not over, or there is none:
    /// nothing is recommended or decided until then.
    /// </summary>
    public static Expression<Func<Standing, DateOnly, bool>> WaitsForAnswer =>
        (s, today) => (s.AskedUntil != null && s.AskedUntil >= today)
            || s.MessageUndated || (s.MessageUntil != null && s.MessageUntil >= today);

    /// <summary>A message in the case asks the county something, and its last day is not over, or there is none.</summary>
    public static Expression<Func<Standing, DateOnly, bool>> WaitsForMessage =>
        (s, today) => s.MessageUndated || (s.MessageUntil != null && s.MessageUntil >= today);

    /// <summary>Waits at this stage.</summary>
    public static Expression<Func<Standing, bool>> At(HandlingStage stage) => Stages.At(stage);

    public bool IsHandled() => MayBeHandledInMemory(this);

    /// <returns>The last day that information is waited for; null where none is, or the day is over.</returns>
    public DateOnly? WaitsUntil(DateOnly today) => AskedUntil >= today ? AskedUntil : null;

    /// <returns>What of the county is waited for; null where nothing is, or its day is over.</returns>
    public AnswerWait? Waits(DateOnly today) =>
        !WaitsForAnswerInMemory(this, today) ? null
        : MessageUndated ? new AnswerWait(null)
        : new AnswerWait(AskedUntil is null || MessageUntil > AskedUntil ? MessageUntil : AskedUntil);

    public bool IsAskedInMessage(DateOnly today) => WaitsForMessageInMemory(this, today);
}

/// <summary>An answer from the county is waited for.</summary>
/// <param name="Until">The last day of it; null where it is waited for until it comes.</param>
public sealed record AnswerWait(DateOnly? Until);

/// <summary>An application with what it stands on.</summary>
public sealed class StandingApplication
{
    public required GrantApplication Application { get; init; }

    public required Standing Standing { get; init; }
}

/// <summary>Reads what applications stand on.</summary>
internal static class Standings
{
    private static readonly Func<AppDb, IQueryable<DecisionState>> DecisionsOf = Deciding();

    /// <summary>For applications that the caller has limited to what the actor may see.</summary>
    public static IQueryable<StandingApplication> WithStanding(this IQueryable<GrantApplication> applications, AppDb db)
    {
        var (assessments, decisions, barred) = (
            db.Rows<Assessment>().All(Because.StageFollowsFromAll),
            DecisionsOf(db),
            db.Barred()
        );
        var (checks, notes, asked) = (
            db.Rows<FormalCheck>().All(Because.StageFollowsFromAll),
            db.Rows<ConsensusNote>().All(Because.StageFollowsFromAll),
            db.Rows<CaseRequest>().All(Because.StageFollowsFromAll).Where(CaseRequest.IsUnanswered).OfApplications()
        );
        var cases = db.Rows<CaseFile>().All(Because.StageFollowsFromAll).OfApplications();
        var written = db.Rows<CaseAsking>().All(Because.StageFollowsFromAll).Where(CaseAsking.Runs).Where(q => q.By == q.Owner);
        // Joined, and not asked for by each of the conditions that it is a part of.
        return applications.LeftJoin(checks, a => a.Id, c => c.Application, (a, c) => new Checked { A = a, Check = c }).Select(
            Condition.Whole<Checked, StandingApplication>(of => new StandingApplication
            {
                Application = of.A,
                Standing = new Standing
                {
                    LiesWithDirectorate = GrantApplication.LiesWithDirectorate.Holds(of.A),
                    SentVersion = of.A.Sent.Count,
                    Check = of.Check != null && of.Check.SentVersion == of.A.Sent.Count
                        && !barred.Any(b => b.Application == of.A.Id && b.User == of.Check.By)
                            ? (FormalResult?)of.Check.Result : null,
                    Assessors = assessments.Count(x => x.Application == of.A.Id && x.EndedAt == null),
                    HandedIn = assessments.Count(x => x.Application == of.A.Id && x.EndedAt == null && x.SentVersion == of.A.Sent.Count),
                    Assessed =
                        notes.Any(n => n.Application == of.A.Id && n.CompletedAt != null)
                        && assessments.Any(x => x.Application == of.A.Id && x.EndedAt == null)
                        && !assessments.Any(x => x.Application == of.A.Id && x.EndedAt == null && x.SentVersion != of.A.Sent.Count),
                    AskedUntil = asked.Where(r => r.Application == of.A.Id).Max(r => (DateOnly?)r.DueOn),
                    MessageUntil = written
                        .Where(q => q.Of == of.A.County && cases.Any(c => c.Id == q.Case && c.Application == of.A.Id))
                        .Max(q => q.AnswerBy),
                    MessageUndated = written.Any(q =>
                        q.AnswerBy == null && q.Of == of.A.County && cases.Any(c => c.Id == q.Case && c.Application == of.A.Id)),
                    Proposed = decisions.Any(d => d.Application == of.A.Id && d.Proposed),
                    Drafted = decisions.Any(d => d.Application == of.A.Id && d.Drafted),
                    Decided = decisions.Any(d => d.Application == of.A.Id && d.Decided),
                    DecidedOnMerits = decisions.Any(d =>
                        d.Application == of.A.Id
                        && d.DecidedOnMerits
                        && !decisions.Any(newer => newer.Application == of.A.Id && newer.Decided && newer.Number > d.Number)
                    ),
                },
            })
        );
    }

    private static IQueryable<DecisionState> Of<T>(AppDb db)
        where T : class, IDecidesOn<T> => db.Rows<T>().All(Because.StageFollowsFromAll).Select(T.State);

    // One later step decides on applications; it is found by what it says of itself, since this step does not know it.
    private static Func<AppDb, IQueryable<DecisionState>> Deciding()
    {
        var deciding = typeof(Standings).Assembly.GetTypes().Single(type => type.GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDecidesOn<>)));
        return typeof(Standings).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(deciding).CreateDelegate<Func<AppDb, IQueryable<DecisionState>>>();
    }

    private sealed class Checked
    {
        public required GrantApplication A { get; init; }

        public required FormalCheck? Check { get; init; }
    }
}
