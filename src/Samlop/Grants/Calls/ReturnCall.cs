using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Send tilbake: the second person does not publish, and says what must be mended.</summary>
[Process("CallReturned")]
public sealed class ReturnCall(AppDb db) : IUseCase<ReturnCall.Input, Done>
{
    private const int ReasonLimit = 2000;

    public static Permission Needs => PublishCall.Needs;

    public sealed class Input : IInput<ReturnCall, Input, Done>
    {
        public CallId Call { get; set; }

        public string? Reasons { get; set; }
    }

    /// <summary>A draft was returned with reasons.</summary>
    [Event("grants.call.draft-returned"), Was("CallDraftReturned")]
    public sealed record CallDraftReturned(CallId Call, int Ordinal, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftReturned), Ordinal);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallRefusal.CallHasNoDraft;

        var reasons = input.Reasons?.Trim() ?? "";
        if (reasons.Length == 0) return new FieldError(nameof(Input.Reasons), Phrase.In<GrantsText>(nameof(GrantsText.Error_ReasonsMissing)));
        if (reasons.Length > ReasonLimit) return new FieldError(nameof(Input.Reasons), Phrase.In<GrantsText>(nameof(GrantsText.Error_TooLong), ReasonLimit, reasons.Length));

        var check = await db.CheckOf(draft, cancel);
        if (check.Return(actor, change.At, reasons) is { } no) return no;

        change.Record(new CallDraftReturned(call.Id, draft.Ordinal, check.Rounds.Count), reason: reasons);
        return new Done();
    }
}
