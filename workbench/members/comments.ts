import { areaOn, rectOf } from '../model/area';
import { notFound, Refusal } from '../model/refusal';
import { issueId, type Comment } from '../model/workbook';
import { asFlag, asText } from './arguments';
import type { Desk } from './desk';
import { field, readOnly } from './property';
import type { MemberTable } from './table';
import { thing, type Scope } from './thing';

const commentThing = (comment: Comment) => thing('Comment', comment);

const commentsOf = (scope: Scope, desk: Desk): Comment[] =>
  scope.sheet?.comments ?? desk.workbook.sheets.flatMap((sheet) => sheet.comments);

function first(found: Comment | undefined, key: unknown) {
  if (!found) throw notFound('comment', key);
  return commentThing(found);
}

export const commentCollectionMembers: MemberTable<Scope> = {
  item: (scope, key, desk) =>
    first(
      commentsOf(scope, desk).find((comment) => comment.id === key),
      key,
    ),
  items: { type: 'Comment', list: (scope, desk) => commentsOf(scope, desk).map(commentThing) },
  objects: {
    Add: (scope, args, desk) => {
      const { sheet, ...rect } = args.area(0, desk.workbook, scope.sheet ?? desk.workbook.active);
      if (sheet.comments.some((one) => one.rect.row === rect.row && one.rect.column === rect.column)) {
        throw new Refusal('ItemAlreadyExists', 'There is already a comment on this cell.');
      }
      const comment: Comment = {
        id: issueId(desk.workbook),
        sheet,
        rect: rectOf(rect),
        content: args.text(1),
        author: 'Add-in',
        resolved: false,
      };
      sheet.comments.push(comment);
      return commentThing(comment);
    },
    GetItemAt: (scope, args, desk) => first(commentsOf(scope, desk)[args.number(0)], args.number(0)),
    GetItemByCell: (scope, args, desk) => {
      const area = args.area(0, desk.workbook, scope.sheet ?? desk.workbook.active);
      const at = (comment: Comment) => comment.rect.row === area.row && comment.rect.column === area.column;
      return first(area.sheet.comments.find(at), 'on this cell');
    },
    GetItemOrNullObject: (scope, args, desk) => {
      const comment = commentsOf(scope, desk).find((one) => one.id === args.text(0));
      return comment ? commentThing(comment) : null;
    },
  },
  actions: { GetCount: (scope, _args, desk) => commentsOf(scope, desk).length },
};

const commentField = field<Comment>();

export const commentMembers: MemberTable<Comment> = {
  id: (comment) => comment.id,
  properties: {
    Id: readOnly((comment) => comment.id),
    Content: commentField('content', asText),
    AuthorName: readOnly((comment) => comment.author),
    Resolved: commentField('resolved', asFlag),
  },
  objects: { GetLocation: (comment) => thing('Range', areaOn(comment.sheet, comment.rect)) },
  actions: {
    Delete: (comment) => {
      comment.deleted = true;
      comment.sheet.comments = comment.sheet.comments.filter((other) => other !== comment);
    },
  },
};
