using System.Collections.Concurrent;
using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Persons.Sharing;

/// <summary>
/// A condition for one who asks: what it asks of the one who asks alone is answered in memory, and the database is asked the rest. The same
/// condition for all who are alike in those answers is the same expression, so that its statement is written once.
/// </summary>
internal sealed class SettledCondition
{
    private readonly Expression<Func<Question, bool>> condition;
    private readonly List<Expression> parts;
    private readonly List<Func<Asking, bool>> answers;
    private readonly ConcurrentDictionary<string, Settled> settled = new();

    internal SettledCondition(Expression<Func<Question, bool>> condition)
    {
        this.condition = condition;
        var found = new AskerParts(condition.Parameters[0]);
        found.Visit(condition.Body);
        parts = [.. found.Parts.Distinct()];
        var asker = Expression.Parameter(typeof(Asking), "by");
        answers = parts.ConvertAll(part =>
            Expression.Lambda<Func<Asking, bool>>(new Asker(condition.Parameters[0], asker).Visit(part), asker).Compile());
    }

    public Settled For(Asking asking) =>
        settled.GetOrAdd(string.Concat(answers.Select(answer => answer(asking) ? '1' : '0')), answered => new Settled(With(answered)));

    private Expression<Func<Question, bool>> With(string answered)
    {
        var known = parts.Zip(answered).ToDictionary(pair => pair.First, pair => pair.Second is '1');
        return Expression.Lambda<Func<Question, bool>>(new Settle(known).Visit(condition.Body)!, condition.Parameters);
    }

    private static bool IsAsker(Expression? node, ParameterExpression question) =>
        node is MemberExpression { Member.Name: nameof(Question.By) } member && member.Expression == question;

    /// <summary>The largest parts that ask the one who asks and nobody else.</summary>
    private sealed class AskerParts(ParameterExpression question) : ExpressionVisitor
    {
        public List<Expression> Parts { get; } = [];

        public override Expression? Visit(Expression? node)
        {
            if (node is null || node.Type != typeof(bool) || !AsksOnlyOfAsker(node)) return base.Visit(node);
            Parts.Add(node);
            return node;
        }

        private bool AsksOnlyOfAsker(Expression node)
        {
            var uses = new Uses(question);
            uses.Visit(node);
            return uses is { Asker: true, Others: false };
        }
    }

    private sealed class Uses(ParameterExpression question) : ExpressionVisitor
    {
        public bool Asker { get; private set; }

        public bool Others { get; private set; }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!IsAsker(node, question)) return base.VisitMember(node);
            Asker = true;
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Others = true;
            return node;
        }
    }

    private sealed class Asker(ParameterExpression question, ParameterExpression asker) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => IsAsker(node, question) ? asker : base.VisitMember(node);
    }

    /// <summary>Puts the answers in, and leaves out what they decide.</summary>
    private sealed class Settle(Dictionary<Expression, bool> answers) : ExpressionVisitor
    {
        private static readonly Expression Yes = Expression.Constant(true);
        private static readonly Expression No = Expression.Constant(false);

        public override Expression? Visit(Expression? node) =>
            node is not null && answers.TryGetValue(node, out var answer) ? Of(answer) : base.Visit(node);

        protected override Expression VisitBinary(BinaryExpression node) => node.NodeType switch
        {
            ExpressionType.AndAlso => Visit(node.Left) is var left && Is(left, false) ? No
                : Visit(node.Right) is var right && Is(right, false) ? No
                : Is(left, true) ? right! : Is(right, true) ? left! : node.Update(left!, node.Conversion, right!),
            ExpressionType.OrElse => Visit(node.Left) is var left && Is(left, true) ? Yes
                : Visit(node.Right) is var right && Is(right, true) ? Yes
                : Is(left, false) ? right! : Is(right, false) ? left! : node.Update(left!, node.Conversion, right!),
            _ => base.VisitBinary(node),
        };

        protected override Expression VisitUnary(UnaryExpression node) =>
            base.VisitUnary(node) is var visited
            && visited is UnaryExpression { NodeType: ExpressionType.Not, Operand: ConstantExpression { Value: bool value } }
                ? Of(!value) : visited;

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var visited = base.VisitMethodCall(node);
            return visited is MethodCallExpression
            {
                Method: { Name: nameof(Enumerable.Any), DeclaringType: var of },
                Arguments: [_, LambdaExpression { Body: var body }]
            } && of == typeof(Enumerable) && Is(body, false) ? No : visited;
        }

        private static Expression Of(bool answer) => answer ? Yes : No;

        private static bool Is(Expression? node, bool value) => node is ConstantExpression { Value: bool said } && said == value;
    }
}

/// <summary>A condition on a record, for one who asks.</summary>
internal sealed class Settled(Expression<Func<Question, bool>> alone)
{
    /// <summary>Where the person has this record alone.</summary>
    public Expression<Func<Question, bool>> Alone { get; } = OverRecords.IsAlone.And(alone);

    /// <summary>Where several records of the person are merged.</summary>
    public Expression<Func<Question, bool>> Merged { get; } = OverRecords.IsAlone.Not().And(OverRecords.Several(alone));

    /// <summary>Either.</summary>
    public Expression<Func<Question, bool>> Whole { get; } = OverRecords.Whole(alone);
}
