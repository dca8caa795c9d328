using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

/// <summary>Which questions and readings a reader may see, and which they answer.</summary>
public static class ReadingsAccess
{
    /// <summary>
    /// Questions are everybody's to read. One that was closed is for who asked it, who follows it and those of the directorate that had it:
    /// it may have been closed for what it says.
    /// </summary>
    public static IQueryable<RuleQuestion> VisibleTo(this Rows<RuleQuestion> questions, Reader reader)
    {
        var (user, own, answers) = (reader.Actor.User, reader.Actor.Organisation, reader.Actor.May(AnswerRules.Needs));
        var (signedIn, followers) = (reader.Actor.IsUser, questions.Asking<QuestionFollower>());
        return questions.Through(q => q.ClosedAt == null
            || (signedIn && (q.AskedBy == user || followers.Any(f => f.Question == q.Id && f.User == user)))
            || (answers && q.Holder == own));
    }

    /// <summary>Those that the directorate has, and those that nobody has.</summary>
    public static IQueryable<RuleQuestion> ManageableBy(this Rows<RuleQuestion> questions, Reader reader) =>
        questions.Through(reader.Actor.AnswersThose());

    /// <summary>The same as a condition; how far an answer has come is told of those alone.</summary>
    internal static Expression<Func<RuleQuestion, bool>> AnswersThose(this Actor actor)
    {
        var (own, answers) = (actor.Organisation, actor.May(AnswerRules.Needs));
        return q => answers && (q.Holder == own || q.Holder == null);
    }

    /// <summary>What the reader asked.</summary>
    public static IQueryable<RuleQuestion> AskedBy(this Rows<RuleQuestion> questions, Reader reader)
    {
        var (signedIn, user) = (reader.Actor.IsUser, reader.Actor.User);
        return questions.Through(q => signedIn && q.AskedBy == user);
    }

    /// <summary>What is published is everybody's, also when it holds no more; drafts are for those of the directorate who answer.</summary>
    public static IQueryable<RuleReading> VisibleTo(this Rows<RuleReading> readings, Reader reader)
    {
        var (own, answers) = (reader.Actor.Organisation, reader.Actor.May(AnswerRules.Needs));
        return readings.Through(r => r.PublishedAt != null || (answers && r.Owner == own && r.DiscardedAt == null));
    }

    /// <summary>The directorate's own: theirs to write, publish and say overtaken.</summary>
    public static IQueryable<RuleReading> ManageableBy(this Rows<RuleReading> readings, Reader reader)
    {
        var (own, answers) = (reader.Actor.Organisation, reader.Actor.May(AnswerRules.Needs));
        return readings.Through(r => answers && r.Owner == own);
    }

    /// <summary>The published ones that hold on a day: everybody's.</summary>
    internal static IQueryable<RuleReading> HoldingOn(this Rows<RuleReading> readings, DateOnly today) =>
        readings.Through(RuleReading.Holds(today, RuleOwners.Current.EndedBefore(today)));

    /// <summary>Who reads; for no purpose of law, since what is published is everybody's.</summary>
    internal static Reader ForReadings(this Actor actor) => Purpose.None.Reader(actor);

    /// <summary>A question that the actor answers, with its followers.</summary>
    internal static Task<RuleQuestion?> Held(this AppDb db, RuleQuestionId id, Actor actor, CancellationToken cancel) =>
        db.Rows<RuleQuestion>().ManageableBy(actor.ForReadings()).Include(q => q.Followers).SingleOrDefaultAsync(q => q.Id == id, cancel);

    /// <summary>A reading that the actor works with, its question and its check.</summary>
    internal static async Task<(RuleReading Reading, RuleQuestion Question, TwoPersonCheck Check)?> Worked(
        this AppDb db, RuleReadingId id, Actor actor, CancellationToken cancel)
    {
        var reading = await db.Rows<RuleReading>().ManageableBy(actor.ForReadings()).SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (reading is null || await db.Held(reading.Question, actor, cancel) is not { } question) return null;
        return (reading, question, await db.CheckOf(reading, cancel));
    }
}

/// <summary>Regelspørsmål: to send on, answer, merge and close those that the own directorate has.</summary>
public abstract class AnswerRules : INeeds
{
    public static Permission Needs { get; } = Permission.Of("knowledge.rules.answer", Role.CaseOfficer, Role.DecisionMaker);
}
