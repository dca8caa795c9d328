using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Send tilbake: the second person does not publish, and says what must be mended.</summary>
[Process("CallReturned")]
public sealed class ReturnCall(AppDb db) : IUseCase<ReturnCall.Input, Done>
{
    public static Permission Needs => PublishCall.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnCall, Input, Done>
    {
        public CallId Call { get; set; }
    }

    /// <summary>A draft was returned with reasons.</summary>
    [Event("grants.call.draft-returned"), Was("CallDraftReturned")]
    public sealed record CallDraftReturned(CallId Call, int Ordinal, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftReturned), Ordinal);
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<CallDraftReturned>(
        "grants.call.draft-returned", GrantNotices.Calls, "the one who sent it",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_CallReturned)),
                CallUrls.Work(call.Number),
                Readers.Of(await occasion.SenderOf(happened.Call, happened.Ordinal)))
            {
                Matter = await occasion.VersionOf(happened.Call, happened.Ordinal),
            };
        }).WhileReturned((CallVersion v) => v.Id, db => db.Rows<CallVersion>().All(Because.WhoWaitsIsTold).Where(CallVersion.Open));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = await db.ManageableDraft(input.Call, actor, cancel);
        if (found.Refusal is { } none) return none;
        var (call, draft, check) = found.Value;
        if (draft.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(new CallDraftReturned(call.Id, draft.Ordinal, check.Rounds.Count), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
