using System.Linq.Expressions;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Sharing;

/// <summary>
/// A condition on a person as it is asked of a record in the database. Where the person has one record, it is asked as it stands. Where
/// several are merged, what it asks of the person's ties, consents, permits and the like is asked of all of them, and the law and the stage
/// of the one that stays: only who recorded the fact is the record's own. In memory a person holds what all their records do, and the
/// condition is asked as it stands.
/// </summary>
internal static class OverRecords
{
    /// <summary>The person has this record alone.</summary>
    public static readonly Expression<Func<Question, bool>> IsAlone = q => q.Person.Whole == null;

    public static Expression<Func<Question, bool>> Whole(Expression<Func<Question, bool>> condition) =>
        IsAlone.And(condition).Or(IsAlone.Not().And(Several(condition)));

    /// <summary>For a record that is known to be one of several.</summary>
    public static Expression<Func<Question, bool>> Several(Expression<Func<Question, bool>> condition) =>
        (Expression<Func<Question, bool>>)new Spread().Visit(condition);

    private sealed class Spread : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node is not
                {
                    Method.Name: nameof(Enumerable.Any),
                    Arguments: [MemberExpression { Expression: { } of } parts, var condition]
                }
                || !IsPerson(of))
            {
                return base.VisitMethodCall(node);
            }

            var record = Expression.Parameter(typeof(Person), "record");
            var any = Expression.Call(node.Method, Expression.MakeMemberAccess(record, parts.Member), Visit(condition));
            return Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Any), [typeof(Person)], Expression.Property(Stays(of), nameof(Person.Records)),
                Expression.Lambda<Func<Person, bool>>(any, record));
        }

        protected override Expression VisitMember(MemberExpression node) => node.Expression is not { } of || !IsPerson(of)
            ? base.VisitMember(node)
            : node.Member.Name is nameof(Person.Law) or nameof(Person.Stage)
                ? Expression.MakeMemberAccess(Stays(of), node.Member)
                : throw new InvalidOperationException($"{node.Member.Name} is not asked of several records.");

        private static bool IsPerson(Expression of) =>
            of is MemberExpression { Member.Name: nameof(Question.Person), Expression: { } question } && question.Type == typeof(Question);

        private static MemberExpression Stays(Expression person) => Expression.Property(person, nameof(Person.Stays));
    }
}
