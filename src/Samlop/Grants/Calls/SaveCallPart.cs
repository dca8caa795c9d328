using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>
/// Lagre en del: saves one part of a call's draft, complete or not. What is typed must be readable; what is missing may wait.
/// </summary>
public sealed class SaveCallPart(AppDb db) : IUseCase<SaveCallPart.Input, SaveCallPart.Saved>, ISavesDraft
{
    public static Permission Needs => StartCall.Needs;

    public sealed class Input : TypedPart, IInput<SaveCallPart, Input, Saved>
    {
        public CallId Call { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var part = CallStructure.Form.Part(input.Part);
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (part is null || call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallVersion.CallHasNoDraft;

        var check = await db.CheckOf(draft, cancel);
        if (check.MayChange() is { } no) return no;

        var (answers, errors) = new AnswerReader(CallStructure.Form, part, input, CallSets.Instance).Read();
        if (errors.Any) return errors;
        if (!draft.Save(part.Key, answers, input.BasedOn, actor.User, change.At)) return Refusal.ChangedByOther;

        check.PreparedBy(actor.User);
        return new Saved(change.At, input.Then);
    }
}
