using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>
/// Svare på et krav: yes, partly or no, with words, and with the section where not all is done (personvernforordningen art. 12 nr. 4).
/// Nothing is deleted or corrected by the answer: a fact is recorded anew, and archives are kept.
/// </summary>
[Process("persons.right-answered")]
public sealed class AnswerRight(AppDb db, SharingReaders readers) : IUseCase<AnswerRight.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("persons.right.answer", [.. ReadPersons.Needs.Roles]);

    public sealed class Input : IInput<AnswerRight, Input, Done>
    {
        public RightsRequestId Request { get; set; }

        /// <summary>A <see cref="RightAnswer"/>, by its name.</summary>
        public string? Answer { get; set; }

        public string? Words { get; set; }

        /// <summary>A <see cref="RightSection"/>, by its name; asked for where it is not a yes.</summary>
        public string? Section { get; set; }

        /// <summary>Another section, as it is cited.</summary>
        public string? SectionWords { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (await db.Rows<RightsRequest>().AskedOf(db, party).SingleOrDefaultAsync(r => r.Id == input.Request, cancel) is not { } request)
            return Refusal.NotFound;
        if (request.MayAnswer() is { } no) return no;

        var errors = new FieldErrors();
        var answer = TypedField.Choice<RightAnswer>(input.Answer);
        if (answer is null) errors.Add(nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var words = TypedField.NeededText(
            input.Words, RightsRequest.WordsLimit, nameof(Input.Words), Phrase.In<RightsText>(nameof(RightsText.Error_Answer)), errors);
        var isWhole = answer is RightAnswer.Yes or null;
        var section = isWhole ? null : TypedField.Choice<RightSection>(input.Section);
        if (!isWhole && section is null) errors.Add(nameof(Input.Section), Phrase.In<RightsText>(nameof(RightsText.Error_Section)));
        var cited = section is RightSection.Other
            ? TypedField.NeededText(
                input.SectionWords, RightsRequest.SectionLimit, nameof(Input.SectionWords),
                Phrase.In<RightsText>(nameof(RightsText.Error_SectionWords)), errors)
            : null;
        if (errors.Any) return errors;

        request.Answered(answer!.Value, words, section, cited, change.At);
        change.Record(new RightMoved(request.Id, request.Person, RightStep.Answered, answer, request.AskedBy));
        return new Done();
    }
}
