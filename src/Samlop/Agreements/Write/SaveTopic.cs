using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.Write;

/// <summary>
/// Lagre et tema: what is agreed on a topic, or who does the tasks; complete or not. Any party writes, and sees who saved last.
/// </summary>
[Process("agreements.topic-saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveTopic(AppDb db) : IUseCase<SaveTopic.Input, SaveTopic.Saved>, ISavesDraft
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : TypedPart, IInput<SaveTopic, Input, Saved>
    {
        public AgreementId Agreement { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    /// <summary>What is agreed on a topic was written or changed.</summary>
    /// <param name="TopicCode">Of the <see cref="AgreementTopic"/>; <see cref="AgreementForm.Tasks"/> for the tasks.</param>
    [Event("agreements.topic.written")]
    public sealed record TopicWritten(AgreementId Agreement, string TopicCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_TopicWritten), TopicWords.TitleOf(TopicCode));
    }

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var form = AgreementForm.Of(agreement.Kind);
        if (form.Part(input.Part) is not { } part) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;

        var (answers, errors) = new AnswerReader(form, part, input, new PartySets(agreement.Current, await db.NamesOf(agreement))).Read();
        SayTwice(input, answers, errors);
        if (errors.Any) return errors;

        var text = await db.Rows<AgreementTopicText>().Of(agreement).SingleOrDefaultAsync(t => t.Part == part.Key, cancel);
        if (text is null) db.Add(text = new AgreementTopicText(agreement.Id, part.Key));
        var told = text.IsOneSitting(actor.User, change.At);
        var saving = text.Save(answers, input.BasedOn, actor.User, change.At);
        if (saving == PartSaving.ChangedByOther) return Refusal.ChangedByOther;
        if (saving == PartSaving.Changed && !told) change.Record(new TopicWritten(agreement.Id, part.Key));
        return new Saved(change.At, input.Then);
    }

    /// <summary>The one that is responsible does not contribute or get told besides: it is one of the three.</summary>
    private static void SayTwice(Input input, Answers answers, FieldErrors errors)
    {
        foreach (var (field, index) in input.Fields.Select((field, index) => (field, index)))
        {
            var asked = field.Key.Split('_')[^1];
            if (asked is not (AgreementForm.Contributes or AgreementForm.Informed)) continue;
            var responsible = answers.Text(field.Key[..^asked.Length] + AgreementForm.Responsible);
            if (responsible is not null && answers.Codes(field.Key).Contains(responsible))
                errors.Add(
                    $"{nameof(Input.Fields)}[{index}].{nameof(TypedAnswer.Chosen)}",
                    Phrase.In<AgreementsText>(nameof(AgreementsText.Error_AlsoResponsible)));
        }
    }
}

/// <summary>What a topic is called, also in what is stored of it.</summary>
internal static class TopicWords
{
    public static Phrase TitleOf(string code) => AgreementTopics.All.FirstOrDefault(topic => topic.Code == code)?.Title
        ?? Phrase.In<AgreementsText>(nameof(AgreementsText.Tasks_Title));
}
