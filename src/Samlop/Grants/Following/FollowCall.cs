using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Following;

/// <summary>
/// Følg utlysningen: somebody leaves an e-mail address; a link in a mail confirms it. The answer is the same whether the address follows
/// from before or not, so that nobody learns who follows.
/// </summary>
[Process("FollowingAsked")]
public sealed class FollowCall(AppDb db, RateLimits limits) : IUseCase<FollowCall.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfAll("grants.call.follow");

    public sealed class Input : IInput<FollowCall, Input, Done>
    {
        public CallId Call { get; set; }

        public string? Email { get; set; }

        /// <summary>The client's address, set by the page; null for the program's own story.</summary>
        public string? Client { get; set; }
    }

    /// <summary>Somebody left an e-mail address to follow a call.</summary>
    [Event("grants.following.asked"), Was("FollowingAsked"), NoNews]
    public sealed record FollowingAsked(CallId Call, CallFollowerId Follower) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingAsked));
    }

    public static NoticeKind TellsFollower { get; } = NoticeKind.Of<FollowingAsked>(
        "grants.following.asked", GrantNotices.Calls, "the address, which confirms that it follows",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            var follower = await occasion.Db.Rows<CallFollower>().All(Because.WhoWaitsIsTold)
                .SingleAsync(f => f.Id == happened.Follower, occasion.Cancel);
            return new Told(
                call.Line(nameof(GrantsText.Notice_FollowConfirm)),
                FollowingUrls.Confirm(follower.Key),
                Readers.At([follower.AsReader()]))
            {
                Matter = happened.Follower.Value,
            };
        }).Awaited().While(
            "the address is not confirmed",
            (CallFollower f) => f.Id,
            db => db.Rows<CallFollower>().All(Because.WhoWaitsIsTold).Where(f => f.ConfirmedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.Rows<Call>()
            .VisibleTo(actor.ForCases())
            .SingleOrDefaultAsync(c => c.Id == input.Call && c.FirstPublishedAt != null, cancel);
        if (call is null)
            return Refusal.NotFound;
        if (!EmailAddress.TryParse(input.Email, out var email))
            return new FieldError(nameof(Input.Email), Phrase.In<CommonText>(nameof(CommonText.Error_Email)));

        var before = await db.Rows<CallFollower>().With(call.Id, email.Value).SingleOrDefaultAsync(cancel);
        if (before?.ConfirmedAt is not null) return new Done();

        // Nobody's inbox is filled by somebody who types their address again and again, and the answer does not tell that it was.
        var lately = await FollowLimits.Lately(db, change.At, cancel);
        if (lately.IsWrittenTo(email.Inbox, call.Id)) return new Done();
        if (lately.IsFull || (input.Client is { } client && limits.Take(FollowLimits.OfClient, client) is not null)) return Refusal.TooMany;
        if (before is not null) db.Remove(before);

        var language = Languages.Current;
        var follower = new CallFollower(
            NewId.Of<CallFollowerId>(change.At),
            call.Id,
            email,
            language.Code,
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)),
            change.At
        );
        db.Add(follower);
        change.Record(new FollowingAsked(call.Id, follower.Id));
        return new Done();
    }
}

/// <summary>The addresses in the mails.</summary>
public static class FollowingUrls
{
    public static string Confirm(string key) => $"/folg/{key}";

    public static string Stop(string key) => $"/folg/{key}/stopp";
}
