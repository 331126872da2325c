// The table, and below it in full what is wrong and what did not run.

const CHECKS = ['genuine', 'expired', 'tampered', 'assess', 'wrong key', '/verify', 'twice', 'worker'];

/** The table as a text, and how many rows are wrong. */
export function table(rows, { allMustRun }) {
  const runs = rows.filter(({ first }) => first === 'genuine');
  const documents = rows.filter(({ first }) => first !== 'genuine');
  const [where, how] = ['where', 'how'].map((name) => Math.max(...rows.map((row) => row[name].length)) + 2);
  const line = (row, cells) => `${row.where.padEnd(where)}${row.how.padEnd(how)}${cells}\n`;
  const cells = (row, checks) => (row.reason ? 'not run' : checks.map((check) => cell(row, check).padEnd(10)).join(''));

  let text = '';
  if (runs.length > 0) {
    text += line({ where: 'runs in', how: 'comes there by' }, CHECKS.map((name) => name.padEnd(10)).join(''));
    for (const row of runs) text += line(row, cells(row, CHECKS)).trimEnd() + '\n';
  }
  if (documents.length > 0) {
    text += `${runs.length > 0 ? '\n' : ''}${line({ where: 'said by', how: 'of' }, '')}`;
    for (const row of documents) text += line(row, cells(row, ['well'])).trimEnd() + '\n';
  }
  const missing = rows.filter(({ reason }) => reason);
  for (const { where, how, reason } of missing) text += `\nnot run: ${where} · ${how}: wants ${reason}`;
  const wrong = rows.filter(isWrong);
  for (const { where, how, answers } of wrong) {
    for (const [check, answer] of Object.entries(answers).filter(([, it]) => it !== 'ok')) {
      text += `\nWRONG: ${where} · ${how}: ${check}: ${answer}\n`;
    }
  }
  const well = rows.length - wrong.length - missing.length;
  text += `\n${well} well, ${wrong.length} wrong, ${missing.length} not run`;
  return { text, wrong: wrong.length + (allMustRun ? missing.length : 0) };
}

const isWrong = ({ answers }) => answers && Object.values(answers).some((answer) => answer !== 'ok');

/** A dash where there is nothing to ask. */
function cell({ answers }, check) {
  const answer = answers[check];
  if (answer === undefined) return '–';
  return answer === 'ok' ? 'ok' : 'WRONG';
}
