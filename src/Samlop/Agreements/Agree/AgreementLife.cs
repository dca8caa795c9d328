using System.Linq.Expressions;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Om avtalen lever: what the parties do with it from day to day is done until it expires or is ended, in its draft too. The one place
/// where that is said; lists, tasks, pages and use cases ask it. What closes something is done afterwards as well: minutes of a meeting
/// that was held, a meeting that is called off, a promise that is done or needed no more.
/// </summary>
internal static class AgreementLife
{
    public static readonly Refusal AgreementIsOver = Refusal.In<AgreementsText>(nameof(AgreementIsOver));
    public static readonly Refusal AmendmentUnsigned = Refusal.In<AgreementsText>(nameof(AmendmentUnsigned));

    public static IQueryable<Agreement> Living(this IQueryable<Agreement> agreements, DateOnly today) =>
        agreements.Where(Not(Agreement.Is(AgreementState.Expired, today))).Where(Not(Agreement.Is(AgreementState.Ended, today)));

    public static bool Lives(this Agreement agreement, DateOnly today) =>
        agreement.State(today) is not (AgreementState.Expired or AgreementState.Ended);

    /// <summary>What stands against an everyday act.</summary>
    /// <param name="with">What it is done with, where that is agreed on.</param>
    public static Refusal? MayLive(this Agreement agreement, DateOnly today, IAgreedThing? with = null) =>
        !agreement.Lives(today) ? AgreementIsOver
        : with?.RemovedAt is not null ? Refusal.NotFound
        : with?.IsInForce() is false ? AmendmentUnsigned
        : null;

    /// <summary>What stands against saying how far something that is signed has come.</summary>
    public static Refusal? MayFollow(this Agreement agreement, DateOnly today) =>
        agreement.SignedVersion is null ? Agreement.NotSignedByAll : agreement.MayLive(today);

    private static Expression<Func<Agreement, bool>> Not(Expression<Func<Agreement, bool>> condition) =>
        Expression.Lambda<Func<Agreement, bool>>(Expression.Not(condition.Body), condition.Parameters);
}
