using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Principles;

/// <summary>Lagre prinsippene: the draft of the next version, complete or not. A principle that stays keeps its code.</summary>
public sealed class SavePrinciples(AppDb db) : IUseCase<SavePrinciples.Input, SavePrinciples.Saved>, ISavesDraft
{
    public static Permission Needs => BeginPrinciples.Needs;

    public sealed class Input : TypedPart, IInput<SavePrinciples, Input, Saved>;

    public sealed record Saved(DateTimeOffset At, string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not var (draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;

        // A code that an earlier version gave away is not given to another principle.
        var named = await db.Set<Principle>().Select(p => p.Code).Distinct().ToListAsync(cancel);
        var (answers, errors) = new AnswerReader(PrincipleForm.Form, PrincipleForm.Part, input, AnswerSets.None)
        {
            Saved = draft.Read(),
            Named = named,
        }.Read();
        if (errors.Any) return errors;
        if (draft.Version != input.BasedOn) return Refusal.ChangedByOther;

        draft.Save(answers, check, actor.User, change.At);
        return new Saved(change.At, input.Then);
    }
}
