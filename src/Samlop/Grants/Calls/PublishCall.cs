using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>
/// Publisering: a second person, who wrote nothing in it, puts the version in force. Those who follow the call, and the counties that apply
/// to it, are told what changed.
/// </summary>
[Process("CallPublished")]
public sealed class PublishCall(AppDb db) : IUseCase<PublishCall.Input, PublishCall.Published>
{
    public static Permission Needs { get; } = Permission.Of("grants.call.publish", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<PublishCall, Input, Published>, IApproves<CallVersion>
    {
        public CallId Call { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public sealed record Published(string Number, int Ordinal);

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<CallVersionPublished>(
        "grants.call.published", GrantNotices.Calls, "the one who sent it",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_CallPublished)),
                CallUrls.Call(call.Number),
                Readers.Of(await occasion.SenderOf(happened.Call, happened.Ordinal)));
        });

    public async Task<Outcome<Published>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = await db.ManageableDraft(input.Call, actor, cancel);
        if (found.Refusal is { } none) return none;
        var (call, draft, check) = found.Value;
        if (CallRules.MayBePublished(call, draft, change.At) is { } unready) return unready;
        if (check.Approve(actor, input.Seen, change.At) is { } no) return no;

        call.Publish(draft, actor.User, change.At);
        change.Record(new CallVersionPublished(call.Id, draft.Ordinal, call.Deadline));
        return new Published(call.Number, draft.Ordinal);
    }
}
