using System.Linq.Expressions;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>
/// A row of any module as a fact about a person: whose it is, and what the law asks about it. Written as a projection with all its fields,
/// so that it becomes a part of the statement.
/// </summary>
public sealed class PersonFact
{
    public required PersonId Person { get; init; }

    /// <summary>The body that recorded it.</summary>
    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    /// <summary>Which day it is of; null where it is of the moment.</summary>
    public required DateOnly? Dated { get; init; }

    /// <summary>Health personnel recorded it in their own record.</summary>
    public required bool UnderHealthPersonnelAct { get; init; }

    /// <summary>It is about another than the person, a child say.</summary>
    public required bool AboutAnother { get; init; }

    /// <summary>The reader is in its thread.</summary>
    public required bool InThread { get; init; }

    /// <summary>It mentions somebody else: the person reads it with that masked. Of most facts it is not asked.</summary>
    public bool MentionsAnother { get; init; }

    /// <summary>The last day that it is of, from which its period of keeping may be counted; null where none is known.</summary>
    public DateOnly? Ended { get; init; }

    private static readonly Expression<Func<Person, Asking, Question>> AsSuch = (person, asking) => new Question
    {
        By = asking,
        Person = person,
        OwnerKind = person.OwnerKind,
        Owner = person.Owner,
        Dated = null,
        UnderHealthPersonnelAct = false,
        AboutAnother = false,
        MentionsAnother = false,
        InThread = false,
        Ended = null,
    };

    private static readonly Func<Person, Asking, Question> AsSuchInMemory = AsSuch.Compile();

    /// <summary>What is recorded of the person as such, by the body that recorded the person.</summary>
    internal static Expression<Func<Person, Question>> Whole(SharingReader reader) => AsSuch.On(reader.Asking);

    /// <summary>The same, of a person in memory.</summary>
    internal static Question About(Person person, Asking asking) => AsSuchInMemory(person, asking);

    /// <summary>The same, of a fact that the law closes, or that it does not.</summary>
    internal static Question About(Person person, Asking asking, bool underHealthPersonnelAct, bool aboutAnother) => new()
    {
        By = asking,
        Person = person,
        OwnerKind = person.OwnerKind,
        Owner = person.Owner,
        Dated = null,
        UnderHealthPersonnelAct = underHealthPersonnelAct,
        AboutAnother = aboutAnother,
        MentionsAnother = false,
        InThread = false,
    };

    /// <summary>What another body may have recorded of a person in memory.</summary>
    internal static Question RecordedBy(Body body, Person person, Asking asking, DateOnly? dated = null) => new()
    {
        By = asking,
        Person = person,
        OwnerKind = body.Kind,
        Owner = body.Organisation,
        Dated = dated,
        Ended = dated,
        UnderHealthPersonnelAct = false,
        AboutAnother = false,
        MentionsAnother = false,
        InThread = false,
    };

    /// <summary>The same fact, with the last day that it is of.</summary>
    internal static Expression<Func<TRow, PersonFact>> Ending<TRow>(
        Expression<Func<TRow, PersonFact>> fact, Expression<Func<TRow, DateOnly?>> ended)
    {
        var made = (MemberInitExpression)fact.Body;
        var last = Expression.Bind(
            typeof(PersonFact).GetProperty(nameof(Ended))!, new Renamed(ended, fact.Parameters[0]).Visit(ended.Body));
        return Expression.Lambda<Func<TRow, PersonFact>>(made.Update(made.NewExpression, [.. made.Bindings, last]), fact.Parameters);
    }

    /// <summary>The rows of which the rule shows the fact.</summary>
    internal static IQueryable<TRow> Shown<TRow>(
        IQueryable<TRow> rows, IQueryable<Person> persons, Expression<Func<TRow, PersonFact>> fact, SharingReader reader)
        where TRow : class => Holding(rows, persons, fact, reader.Asking, reader.Shown.Whole).Select(pair => pair.Row);

    /// <summary>The rows of which the rule counts the fact for whoever asks for a number.</summary>
    internal static IQueryable<TRow> Counted<TRow>(
        IQueryable<TRow> rows, IQueryable<Person> persons, Expression<Func<TRow, PersonFact>> fact, Asking asking, SharingRule rule)
        where TRow : class => Holding(rows, persons, fact, asking, rule.CountedFor(asking).Whole).Select(pair => pair.Row);

    /// <summary>The rows that have outlived the period of their category, with the record of whom they are.</summary>
    internal static IQueryable<PersonOf<TRow>> Due<TRow>(
        IQueryable<TRow> rows, IQueryable<Person> persons, Expression<Func<TRow, PersonFact>> fact, Asking asking)
        where TRow : class => Holding(rows, persons, fact, asking, OverRecords.Whole(Conditions.IsDue));

    /// <summary>The rows that no period of keeping blocks, whatever else the rule says of them.</summary>
    internal static IQueryable<TRow> Unblocked<TRow>(
        IQueryable<TRow> rows, IQueryable<Person> persons, Expression<Func<TRow, PersonFact>> fact, SharingReader reader)
        where TRow : class => Holding(rows, persons, fact, reader.Asking, OverRecords.Whole(Conditions.IsBlocked.Not()))
            .Select(pair => pair.Row);

    private static IQueryable<PersonOf<TRow>> Holding<TRow>(
        IQueryable<TRow> rows, IQueryable<Person> persons, Expression<Func<TRow, PersonFact>> fact, Asking asking,
        Expression<Func<Question, bool>> condition)
        where TRow : class
    {
        Expression<Func<PersonOf<TRow>, Question>> shape = pair => new Question
        {
            By = asking,
            Person = pair.Person,
            OwnerKind = default,
            Owner = default,
            Dated = null,
            UnderHealthPersonnelAct = false,
            AboutAnother = false,
            MentionsAnother = false,
            InThread = false,
            Ended = null,
        };
        var row = Expression.Property(shape.Parameters[0], nameof(PersonOf<>.Row));
        var question = new FromRow(fact, row).Of((MemberInitExpression)shape.Body);
        return rows
            .Join(
                persons,
                Part<TRow, PersonId>(fact, nameof(Person)),
                person => person.Id,
                (row, person) => new PersonOf<TRow> { Row = row, Person = person })
            .Where(condition.Of(Expression.Lambda<Func<PersonOf<TRow>, Question>>(question, shape.Parameters)));
    }

    private static Expression<Func<TRow, T>> Part<TRow, T>(Expression<Func<TRow, PersonFact>> fact, string name) =>
        Expression.Lambda<Func<TRow, T>>(Binding(fact.Body, name)!, fact.Parameters);

    private static Expression? Binding(Expression made, string name) =>
        ((MemberInitExpression)made).Bindings.OfType<MemberAssignment>().FirstOrDefault(binding => binding.Member.Name == name)?.Expression;

    private sealed class Renamed(LambdaExpression of, ParameterExpression row) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == of.Parameters[0] ? row : node;
    }

    /// <summary>Puts what a row says of its fact into the question about it.</summary>
    private sealed class FromRow(LambdaExpression fact, Expression row) : ExpressionVisitor
    {
        public MemberInitExpression Of(MemberInitExpression question) => question.Update(
            question.NewExpression,
            question.Bindings.Cast<MemberAssignment>().Select(binding =>
                binding.Member.Name != nameof(Person) && Binding(fact.Body, binding.Member.Name) is { } said
                    ? binding.Update(Visit(said))
                    : binding));

        protected override Expression VisitParameter(ParameterExpression node) => node == fact.Parameters[0] ? row : node;
    }
}

/// <summary>A row together with the person whom it is about.</summary>
internal sealed class PersonOf<TRow>
{
    public required TRow Row { get; init; }

    public required Person Person { get; init; }
}
