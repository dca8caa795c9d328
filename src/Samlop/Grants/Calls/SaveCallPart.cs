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
    public static readonly Refusal CallFormIsSet = Refusal.In<GrantsText>(nameof(CallFormIsSet));

    public static Permission Needs => StartCall.Needs;

    public sealed class Input : TypedPart, IInput<SaveCallPart, Input, Saved>
    {
        public CallId Call { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    /// <summary>What applications are asked is set when the call is published: counties may have begun theirs.</summary>
    internal static Refusal? MaySave(QuestionnairePart part, DateTimeOffset? publishedAt) =>
        part.Key == CallStructure.FormPart && publishedAt is not null ? CallFormIsSet : null;

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var part = CallStructure.Form.Part(input.Part);
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (part is null || call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallVersion.CallHasNoDraft;
        if (MaySave(part, call.FirstPublishedAt) is { } set) return set;

        var check = await db.CheckOf(draft, cancel);
        if (check.MayChange() is { } no) return no;

        var saved = draft.ReadContent().Part(part.Key);
        var (answers, errors) = new AnswerReader(CallStructure.Form, part, input, CallSets.Instance) { Saved = saved }.Read();
        if (errors.Any) return errors;
        if (part.Key == CallStructure.FormPart) CallStructure.DropQuestionsOfPartsLeftOut(answers);
        if (!draft.Save(part.Key, answers, input.BasedOn, actor.User, change.At)) return Refusal.ChangedByOther;

        check.PreparedBy(actor.User);
        return new Saved(change.At, input.Then);
    }
}
