using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Following;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Publisering: a second person, who wrote nothing in it, puts the version in force. Those who follow the call, and the counties that apply to it, are told what changed.</summary>
[Process("CallPublished")]
public sealed class PublishCall(AppDb db, FollowerNotices followers, ApplicantNotices applicants) : IUseCase<PublishCall.Input, PublishCall.Published>
{
    public static Permission Needs { get; } = Permission.Of("grants.call.publish", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<PublishCall, Input, Published>
    {
        public CallId Call { get; set; }
    }

    public sealed record Published(string Number, int Ordinal);

    /// <summary>A version came into force.</summary>
    [Event("grants.call.version-published"), Was("CallVersionPublished")]
    public sealed record CallVersionPublished(CallId Call, int Ordinal, DateOnly? Deadline) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Deadline is { } deadline
            ? Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublished), Ordinal, new DateArgument(deadline))
            : Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublishedWithoutDeadline), Ordinal);
    }

    public async Task<Outcome<Published>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallRefusal.CallHasNoDraft;
        if (CallRules.MayBePublished(call, draft, change.At) is { } unready) return unready;

        var check = await db.CheckOf(draft, cancel);
        if (check.Approve(actor, change.At) is { } no) return no;

        call.Publish(draft, actor.User, change.At);
        if (draft.Ordinal > 1)
        {
            var url = CallUrls.Difference(call.Number, draft.Ordinal - 1, draft.Ordinal);
            await followers.Tell(call, nameof(GrantsText.Mail_Amended_Subject), nameof(GrantsText.Mail_Amended_Body), url, change.At, cancel);
            await applicants.TellOfAmendment(call, draft.Ordinal, change.At, cancel);
        }

        change.Record(new CallVersionPublished(call.Id, draft.Ordinal, call.Deadline));
        return new Published(call.Number, draft.Ordinal);
    }
}
